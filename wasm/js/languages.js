// Where the words and labels of a language are. Each is written out, because that is what bundlers look for.

/** @type {Record<string, () => URL>} */
const FILES = {
  "en.tsv": () => new URL("./languages/en.tsv", import.meta.url),
  "fr.ftl": () => new URL("./languages/fr.ftl", import.meta.url),
  "fr.tsv": () => new URL("./languages/fr.tsv", import.meta.url),
  "es.ftl": () => new URL("./languages/es.ftl", import.meta.url),
  "es.tsv": () => new URL("./languages/es.tsv", import.meta.url),
  "ar.ftl": () => new URL("./languages/ar.ftl", import.meta.url),
  "ar.tsv": () => new URL("./languages/ar.tsv", import.meta.url),
  "sw.ftl": () => new URL("./languages/sw.ftl", import.meta.url),
  "sw.tsv": () => new URL("./languages/sw.tsv", import.meta.url),
  "am.ftl": () => new URL("./languages/am.ftl", import.meta.url),
  "am.tsv": () => new URL("./languages/am.tsv", import.meta.url),
};

/** @param {string} name */
export const languageFile = (name) => FILES[name]();
