/** What the full module and the one for reading share, and what only the former has. */
export type Module = typeof import("./core/carnet_read.js") &
  Partial<Pick<typeof import("./core/carnet.js"), "generateKeys">>;

/** Where the parts of the package are, where they are not beside its files. */
export interface InitOptions {
  /** The WASM file: its address, its bytes or the compiled module. Default: the one in the package. */
  module?: string | URL | BufferSource | WebAssembly.Module;
  /**
   * The folder of the languages' files, or a function that gives the text of a file such as `fr.ftl` or `fr.tsv`.
   * `false`: English alone, and nothing is ever loaded. Default: those in the package.
   */
  languages?: string | URL | false | ((file: string) => string | Promise<string>);
}

/** The module that was loaded; whatever is here works with it, be it the full one or the one for reading. */
export function loaded(): Module;

/** Waits for the module that the page is loading; `false` where it loads none. */
export function isLoaded(): Promise<boolean>;

/**
 * What an entry of the package does with its module.
 *
 * @param module says where the WASM file is.
 * @param file says where a language's file is.
 */
export function loader(
  glue: Module,
  module: () => URL,
  file: (name: string) => URL,
): {
  init(options?: InitOptions): Promise<void>;
  useLanguage(tag: string): Promise<string>;
  /** A class or function of the module that says what to call where it is used too early. */
  guarded<T extends Function>(inner: T): T;
};
