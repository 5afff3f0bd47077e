// The worker that reads pixels, so that the page stays quick while a camera runs.
import { serve } from "./scan-port.js";

serve(/** @type {import("./scan-port.js").Port} */ (/** @type {unknown} */ (globalThis)));
