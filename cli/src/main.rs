//! The program `carnet`.

fn main() -> std::process::ExitCode {
    carnet_cli::main()
}
