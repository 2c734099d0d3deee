//! The arrows between the crates and a few habits, read from the manifests and the sources themselves.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// Names of a crate's dependencies.
fn dependencies(of: &str) -> Vec<String> {
    let manifest: toml::Table = read(&format!("{of}/Cargo.toml")).parse().expect("a manifest");
    manifest["dependencies"].as_table().expect("a table").keys().cloned().collect()
}

/// All Rust sources of ours, by path from the root.
fn sources() -> Vec<(String, String)> {
    let mut folders: Vec<PathBuf> = ["rules", "storage", "app", "server", "xtask", "tests"].map(|f| root().join(f)).to_vec();
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let name = path.strip_prefix(root()).expect("inside").to_string_lossy().into_owned();
                found.push((name, fs::read_to_string(&path).expect("text")));
            }
        }
    }
    found
}

#[test]
fn rules_depend_on_named_crates_without_input_or_output() {
    assert_eq!(dependencies("rules"), ["chrono", "chrono-tz", "num-rational", "rand_chacha", "rand_core", "serde"]);
}

#[test]
fn arrows_point_from_the_server_to_the_rules() {
    let ours = |of: &str| dependencies(of).into_iter().filter(|d| ["rules", "storage", "app", "server", "xtask"].contains(&d.as_str())).collect::<Vec<_>>();
    assert!(ours("rules").is_empty());
    assert_eq!(ours("storage"), ["rules"]);
    assert_eq!(ours("app"), ["rules", "storage"]);
    assert_eq!(ours("server"), ["app", "rules", "storage"]);
    assert!(!dependencies("storage").iter().any(|d| ["leptos", "axum", "app"].contains(&d.as_str())));
    assert!(!dependencies("server").iter().any(|d| d == "sqlx" || d == "leptos"));
}

/// Packages of a build of the app, one a line: `name vN [features]`.
fn build(feature: &str, target: &str) -> Vec<String> {
    let arguments = ["tree", "--offline", "-p", "app", "--no-default-features", "--features", feature, "--target", target, "-e", "normal", "--prefix", "none", "--no-dedupe", "-f", "{p} [{f}]"];
    let tree = Command::new(env!("CARGO")).args(arguments).current_dir(root()).output().expect("cargo starts");
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    String::from_utf8(tree.stdout).expect("text").lines().map(str::to_owned).collect()
}

fn features(line: &str) -> Vec<&str> {
    line.rsplit_once('[').map_or(Vec::new(), |(_, list)| list.trim_end_matches(']').split(',').collect())
}

#[test]
fn the_browser_build_knows_no_server_no_database_and_no_keys() {
    let of = |line: &str, name: &str| line.split_whitespace().next() == Some(name);
    let browser = build("hydrate", "wasm32-unknown-unknown");
    assert!(browser.iter().any(|l| of(l, "rules")) && browser.iter().any(|l| of(l, "leptos") && features(l).contains(&"hydrate")));
    for line in &browser {
        assert!(!["sqlx", "sqlx-core", "storage", "axum", "tokio", "argon2", "tower-http"].iter().any(|name| of(line, name)), "the browser build has {line}");
        assert!(!features(line).iter().any(|f| ["marking", "ssr"].contains(f)), "the browser build has {line}");
    }
    // The server's build has all of it: the look is not a blind one.
    let server = build("ssr", "x86_64-unknown-linux-gnu");
    assert!(server.iter().any(|l| of(l, "storage")) && server.iter().any(|l| of(l, "rules") && features(l).contains(&"marking")));
}

#[test]
fn past_three_files_nobody_knows_that_there_are_two_databases() {
    let knows = ["storage/src/db.rs", "storage/src/sql.rs", "storage/src/migrations.rs"];
    let names = ["Sqlite", "Postgres", "PgPool", "sqlx::postgres", "sqlx::sqlite", "pragma "];
    for (path, text) in sources().iter().filter(|(p, _)| (p.starts_with("storage/src") || p.starts_with("app/src") || p.starts_with("rules/src")) && !p.contains("/tests/")) {
        let code = text.lines().filter(|l| !l.trim_start().starts_with("//"));
        let named = code.filter(|l| names.iter().any(|n| l.contains(n))).collect::<Vec<_>>();
        assert!(named.is_empty() || knows.contains(&path.as_str()), "{path} names a database: {named:?}");
    }
}

#[test]
fn the_server_half_of_the_app_is_cut_off_at_modules_only() {
    for (path, text) in sources().iter().filter(|(p, _)| p.starts_with("app/src")) {
        let mut lines = text.lines().enumerate();
        while let Some((n, line)) = lines.next() {
            if !line.contains("feature = \"ssr\"") || line.trim_start().starts_with("//") {
                continue;
            }
            assert_eq!(line.trim(), "#[cfg(feature = \"ssr\")]", "{path}:{}", n + 1);
            let next = lines.find(|(_, l)| !l.trim_start().starts_with("//") && !l.trim_start().starts_with("#[")).map(|(_, l)| l.trim());
            let next = next.unwrap_or_default();
            assert!(next.starts_with("mod ") || next.starts_with("pub mod "), "{path}:{}: {next}", n + 1);
        }
    }
}

/// Files above the limit, with the reason.
const LONG: [(&str, &str); 0] = [];

#[test]
fn files_are_small() {
    let mut sizes: Vec<(usize, String)> = sources().into_iter().map(|(path, text)| (text.lines().count(), path)).collect();
    sizes.sort();
    let median = sizes[sizes.len() / 2].0;
    assert!(median <= 90, "the median file has {median} lines");
    let long: Vec<_> = sizes.iter().filter(|(n, path)| *n > 300 && !LONG.iter().any(|(p, _)| p == path)).collect();
    assert!(long.is_empty(), "{long:?}");
}
