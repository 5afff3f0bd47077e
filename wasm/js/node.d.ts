/** The same as in browsers; `init` reads the package's files from disk. */
export * from "./index.js";
