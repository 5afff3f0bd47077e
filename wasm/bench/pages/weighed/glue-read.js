export * from "../../../../target/wasm-pkg/web/carnet_read.js";
export { default } from "../../../../target/wasm-pkg/web/carnet_read.js";
