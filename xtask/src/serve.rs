//! Build the release server; start it on a demo database that fills itself once.

use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Done, files, site, tools};

/// The self-contained server: `target/release/stazh`.
pub(crate) fn build(root: &Path) -> Done<PathBuf> {
    site::make(root)?;
    tools::run(&mut tools::cargo(root, "build --release --locked --package server"))?;
    Ok(root.join("target/release/stazh"))
}

/// Builds, fills `data/stazh.db` when it is missing, and becomes `stazh serve`.
pub(crate) fn serve(root: &Path, arguments: &[String]) -> Done {
    let server = build(root)?;
    let mut command = Command::new(&server);
    command.arg("serve").args(arguments).current_dir(root);
    let chosen = arguments.iter().any(|word| word.starts_with("--database"));
    if !chosen {
        let database = root.join("data/stazh.db");
        let sign_ins = root.join("data/sign-ins.txt");
        if !database.exists() {
            fill(&server, root, &database, &sign_ins)?;
        }
        println!("{}", fs::read_to_string(&sign_ins).unwrap_or_default());
        command.args(["--database", "sqlite:data/stazh.db"]);
    }
    Err(format!("{} did not start: {}.", server.display(), command.exec()))
}

/// Fills beside the place and moves at the end, so that a fill cut short is begun again.
fn fill(server: &Path, root: &Path, database: &Path, sign_ins: &Path) -> Done {
    println!("Filling data/stazh.db with the demo cohort.");
    let folder = root.join("data");
    let half = folder.join("filling");
    files::fresh(&half)?;
    let mut said = String::new();
    let mut demo = Command::new(server);
    demo.args(["demo", "--database", "sqlite:data/filling/stazh.db"]).current_dir(root);
    tools::run_seeing(&mut demo, |line| said = format!("{said}{line}\n"))?;
    files::keep(sign_ins, said.as_bytes())?;
    // The database last: it is what says that everything is there.
    for name in ["stazh.db-wal", "stazh.db-shm", "stazh.db"] {
        if half.join(name).exists() {
            fs::rename(half.join(name), folder.join(name)).map_err(|e| files::fault(database, e))?;
        }
    }
    fs::remove_dir_all(&half).map_err(|e| files::fault(&half, e))
}
