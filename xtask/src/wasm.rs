//! The islands, compiled for the browser and given their JavaScript side.

use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::{Done, files, tools};

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds `app` for the browser; gives the folder that holds `stazh.js` and `stazh_bg.wasm`.
pub(crate) fn build(root: &Path) -> Done<PathBuf> {
    ensure_target(root)?;
    let features = "--no-default-features --features hydrate";
    tools::run(&mut tools::cargo(root, &format!("build --locked --package app --lib --target {TARGET} --profile wasm {features}")))?;
    let module = root.join("target").join(TARGET).join("wasm/app.wasm");
    let out = root.join("target/bindgen");
    files::fresh(&out)?;
    Bindgen::new()
        .input_path(&module)
        .out_name("stazh")
        .web(true)
        .and_then(|bindgen| bindgen.typescript(false).remove_name_section(true).remove_producers_section(true).generate(&out))
        .map_err(|e| format!("wasm-bindgen: {e:#}"))?;
    Ok(out)
}

/// Adds the compiler's browser target when rustup lacks it; without rustup the build itself will tell.
fn ensure_target(root: &Path) -> Done {
    let listed = Command::new("rustup").args(["target", "list", "--installed"]).current_dir(root).output();
    let Ok(listed) = listed else { return Ok(()) };
    if String::from_utf8_lossy(&listed.stdout).lines().any(|line| line == TARGET) {
        return Ok(());
    }
    tools::run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(root))
}
