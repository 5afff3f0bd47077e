export * from "../../../../target/wasm-pkg/web/carnet.js";
export { default } from "../../../../target/wasm-pkg/web/carnet.js";
