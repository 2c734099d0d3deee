//! The browser of the browser tests.

use std::process::Command;

use crate::{Done, tools};

/// Names under which systems ship it.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Sees to it that Chromium and its driver are there and tells `command`, a browser test, where.
pub(crate) fn lend(command: &mut Command) -> Done {
    if browser().is_none() {
        tools::ensure(&[("chromium", "chromium")])?;
    }
    tools::ensure(&[("chromedriver", "chromium-driver")])?;
    let found = |path: Option<std::path::PathBuf>| path.ok_or("Chromium is missing.");
    command.env("STAZH_CHROMIUM", found(browser())?);
    command.env("STAZH_CHROMEDRIVER", found(tools::find("chromedriver"))?);
    Ok(())
}

fn browser() -> Option<std::path::PathBuf> {
    NAMES.iter().find_map(|name| tools::find(name))
}
