declare module "*.ftl" {
  const text: string;
  export default text;
}
declare module "*.tsv" {
  const text: string;
  export default text;
}
declare module "*.txt" {
  const text: string;
  export default text;
}
declare module "*.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module "carnet:scan-worker" {
  const text: string;
  export default text;
}
declare const FILES: [string, string][];
declare const VERSION: string;
