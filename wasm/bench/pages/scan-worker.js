// The worker that reads pixels, as the package has one.
import init, { scanFrame } from "../../../target/wasm-pkg/web/carnet_scan.js";

await init({ module_or_path: "carnet_scan_bg.wasm" });
addEventListener("message", ({ data: { data, width, height } }) => postMessage(scanFrame(data, width, height)));
postMessage("ready");
