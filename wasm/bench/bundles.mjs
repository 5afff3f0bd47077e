// The bundles that are sealed and opened.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";

import { checkout } from "./checkout.mjs";

/** The invented people, and the public summaries where this machine has them. */
export function bundleSets() {
  const sets = { fixtures: below(checkout("fixtures/bundles")) };
  const summaries = join(process.env.CARNET_CORPORA ?? checkout("../shared/corpora"), "01-fhir-ips");
  if (existsSync(summaries)) sets.corpora = below(summaries);
  return sets;
}

function below(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith(".json"))
    .sort()
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ name: basename(path, ".json"), json: readFileSync(path, "utf8") }));
}
