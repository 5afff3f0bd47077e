//! Writes the JavaScript and TypeScript glue of a WASM module: `xtask-bindgen MODULE.wasm FOLDER NAME`.
//!
//! `FOLDER/web` is for pages and bundlers, `FOLDER/node` for Node. It is the library behind `wasm-bindgen-cli`,
//! pinned to the version of `wasm-bindgen` in `Cargo.lock`, so that no tool has to be installed.
#![expect(clippy::print_stderr, reason = "a developer's tool talks to the terminal")]

use std::path::Path;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, folder, name] = arguments.as_slice() else {
        eprintln!("usage: xtask-bindgen MODULE.wasm FOLDER NAME");
        return ExitCode::from(2);
    };
    for (place, flavour) in [("web", Flavour::Web), ("node", Flavour::Node)] {
        if let Err(problem) = write_glue(Path::new(module), &Path::new(folder).join(place), name, flavour) {
            eprintln!("xtask-bindgen: {problem}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

#[derive(Clone, Copy)]
enum Flavour {
    Web,
    Node,
}

fn write_glue(module: &Path, folder: &Path, name: &str, flavour: Flavour) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name(name)
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    match flavour {
        Flavour::Web => bindgen.web(true),
        Flavour::Node => bindgen.nodejs(true),
    }
    .and_then(|bindgen| bindgen.generate(folder))
    .map_err(|error| format!("{error:#}"))
}
