export * from "../../../../target/wasm-pkg/web/carnet_scan.js";
export { default } from "../../../../target/wasm-pkg/web/carnet_scan.js";
