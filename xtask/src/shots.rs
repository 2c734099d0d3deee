//! Pictures of every page, taken by the browser tests' own harness and its table of pages.

use std::path::Path;

use crate::{Done, chromium, files, site, steps, tools};

/// Fills `target/shots` anew: every page × two themes × two widths × two languages.
pub(crate) fn take(root: &Path) -> Done {
    site::make(root)?;
    let folder = root.join("target/shots");
    files::fresh(&folder)?;
    let mut command = tools::cargo(root, &format!("{} --test browser", steps::CARGO_TEST));
    command.args(["--", "--ignored", "--nocapture", "shots::"]).env("STAZH_SHOTS", &folder);
    chromium::lend(&mut command)?;
    tools::run(&mut command)?;
    println!("{} pictures in {}.", files::walk(&folder)?.len(), folder.display());
    Ok(())
}
