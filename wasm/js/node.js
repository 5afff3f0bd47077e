// Carnet for Node: the same names as in `index.js`, and files where a browser has addresses.
import { readFile } from "node:fs/promises";

import { init as initFrom } from "./index.js";
import { languageFile } from "./languages.js";

// By star, so that a name of index.js cannot be missing here.
export * from "./index.js";

/**
 * Loads the module from the package's folder.
 *
 * @param {import("./index.js").InitOptions} [options]
 */
export async function init(options = {}) {
  const module = options.module ?? new URL("./core/carnet_bg.wasm", import.meta.url);
  const languages = options.languages ?? ((name) => read(languageFile(name)));
  await initFrom({ module: isFile(module) ? await readFile(module) : module, languages });
}

/** @param {URL} file */
const read = (file) => readFile(file, "utf8");

/** @param {unknown} module @returns {module is URL} */
const isFile = (module) => module instanceof URL && module.protocol === "file:";
