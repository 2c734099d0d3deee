//! `target/site`: everything that the browser loads besides pages, as the server embeds it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::{Done, css, files, wasm};

/// What the browser has to fetch for the islands, compressed, must stay under this (bytes).
const BUNDLE_LIMIT: u64 = 130_000;

/// Makes the folder, or leaves it alone when nothing it is made from has changed.
pub(crate) fn make(root: &Path) -> Done<PathBuf> {
    let site = root.join("target/site");
    let stamp = root.join("target/site.stamp");
    let inputs = files::fingerprint(&inputs(root))?;
    if fs::read_to_string(&stamp).is_ok_and(|made| made == mark(&inputs, &site)) {
        return Ok(site);
    }
    println!("Building the browser's files.");
    let contents = contents(root)?;
    for (name, bytes) in &contents {
        let path = site.join(name);
        let changed = files::keep(&path, bytes)?;
        let packed = packed_name(&path);
        if worth_packing(&path) && (changed || !packed.exists()) {
            files::keep(&packed, &pack(bytes)?)?;
        }
    }
    sweep(&site, &contents)?;
    fs::write(&stamp, mark(&inputs, &site)).map_err(|e| files::fault(&stamp, e))?;
    println!("Islands: {} bytes of at most {BUNDLE_LIMIT}, compressed.", bundle(&site));
    Ok(site)
}

/// A bundle that has grown too large is a fault of its own.
pub(crate) fn weigh(site: &Path) -> Done {
    match bundle(site) {
        size if size > BUNDLE_LIMIT => Err(format!("The islands weigh {size} bytes, more than {BUNDLE_LIMIT}.")),
        _ => Ok(()),
    }
}

/// Whatever may change the outcome, this program and the compiler's version included.
fn inputs(root: &Path) -> Vec<PathBuf> {
    ["app", "rules", "xtask", "Cargo.toml", "Cargo.lock", "rust-toolchain.toml"].map(|name| root.join(name)).to_vec()
}

/// The stamp names the outputs too, so that a file deleted by hand comes back.
fn mark(inputs: &str, site: &Path) -> String {
    let outputs = files::fingerprint(&[site.to_path_buf()]).unwrap_or_default();
    format!("{inputs} {outputs}\n")
}

/// Name in the folder and bytes of every file.
fn contents(root: &Path) -> Done<Vec<(PathBuf, Vec<u8>)>> {
    let public = root.join("app/public");
    let mut all = vec![(PathBuf::from("stazh.css"), css::join(&public.join("style/index.css"))?.into_bytes())];
    let built = wasm::build(root)?;
    for file in files::walk(&built)? {
        all.push((relative(&file, &built), files::read(&file)?));
    }
    for file in files::walk(&public)? {
        let name = relative(&file, &public);
        if !name.starts_with("style") {
            all.push((name, files::read(&file)?));
        }
    }
    Ok(all)
}

/// Takes away what an earlier build left and this one did not make.
fn sweep(site: &Path, contents: &[(PathBuf, Vec<u8>)]) -> Done {
    for file in files::walk(site)? {
        let name = relative(&file, site);
        let made = contents.iter().any(|(made, _)| *made == name || packed_name(made) == name);
        if !made {
            fs::remove_file(&file).map_err(|e| files::fault(&file, e))?;
        }
    }
    Ok(())
}

fn bundle(site: &Path) -> u64 {
    ["stazh.js.br", "stazh_bg.wasm.br"].iter().filter_map(|name| fs::metadata(site.join(name)).ok()).map(|m| m.len()).sum()
}

fn relative(file: &Path, folder: &Path) -> PathBuf {
    file.strip_prefix(folder).unwrap_or(file).to_path_buf()
}

/// Fonts are packed already.
fn worth_packing(path: &Path) -> bool {
    path.extension().and_then(|end| end.to_str()).is_some_and(|end| ["css", "js", "wasm", "svg"].contains(&end))
}

fn packed_name(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

/// Brotli at its best; the slow setting is paid once, here.
fn pack(bytes: &[u8]) -> Done<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(bytes).map_err(|e| format!("brotli: {e}"))?;
    Ok(writer.into_inner())
}
