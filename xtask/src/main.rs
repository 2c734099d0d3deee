//! The project's own commands, `cargo xtask …`: they need cargo and nothing else.
//!
//! Reading order: `tools` and `files` (the ground), `wasm` and `css` (what the browser gets), `site` (puts it
//! together), `serve`, then the checks: `test` runs the `steps`, with a `postgres`, a `chromium` and the
//! `blackbox` tools; `shots` and `spell` stand alone.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

mod blackbox;
mod chromium;
mod css;
mod files;
mod postgres;
mod serve;
mod shots;
mod site;
mod spell;
mod steps;
mod test;
mod tools;
mod wasm;

const HELP: &str = "\
cargo xtask COMMAND

  build          the browser's files and target/release/stazh, which carries them inside
  serve [ARGS]   build, fill data/stazh.db with the demo cohort when it is missing, and start the server;
                 ARGS go to `stazh serve`
  site           only the browser's files: target/site
  check          formatting and lints
  test [WORD]    everything that must be green; WORD picks the steps that contain it, or else the tests
  blackbox       only the last step of `test`: the server seen from outside
  shots          pictures of every page into target/shots
  spell          words of content/ that no dictionary knows";

/// What a command ends with: nothing, or a sentence that says what went wrong and what to do.
type Done<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&root(), &arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\n{reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(root: &Path, arguments: &[String]) -> Done {
    let (command, rest) = arguments.split_first().map_or(("help", arguments), |(first, rest)| (first.as_str(), rest));
    match command {
        "build" => serve::build(root).map(drop),
        "serve" => serve::serve(root, rest),
        "site" => site::make(root).map(drop),
        "check" => test::check(root),
        "test" => test::test(root, rest.first().map(String::as_str)),
        "blackbox" => test::test(root, Some("blackbox")),
        "shots" => shots::take(root),
        "spell" => spell::check(root),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("There is no command `{other}`.\n\n{HELP}")),
    }
}

/// The folder of the workspace, which is the one above this crate.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}
