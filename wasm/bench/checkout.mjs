// Where things lie.
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A path of the checkout. */
export const checkout = (...parts) => join(ROOT, ...parts);
