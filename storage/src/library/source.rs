use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

use super::fault::Faults;

/// Where the content comes from.
#[derive(Debug, Clone)]
pub enum Source {
    /// The sample folder inside the binary.
    Embedded,
    /// A folder on disk.
    Dir(PathBuf),
    /// Files by path, for tests and previews.
    Files(BTreeMap<String, String>),
}

#[derive(RustEmbed)]
#[folder = "../content"]
struct Embedded;

/// Endings of the files that the library reads; of the rest (files for tasks, pictures) it only wants to know that they are there.
const ENDINGS: [&str; 3] = [".md", ".toml", ".svg"];

impl Source {
    /// All text files by path with `/`, relative to the folder; others are there by name, with an empty text.
    pub(super) fn files(&self, faults: &Faults) -> BTreeMap<String, String> {
        match self {
            Self::Embedded => embedded(faults),
            Self::Dir(dir) => {
                let mut files = BTreeMap::new();
                walk(dir, "", &mut files, faults);
                files
            }
            Self::Files(files) => files.clone(),
        }
    }
}

fn wanted(path: &str) -> bool {
    ENDINGS.iter().any(|e| path.ends_with(e))
}

fn embedded(faults: &Faults) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for path in Embedded::iter() {
        if !wanted(&path) {
            files.insert(path.into_owned(), String::new());
            continue;
        }
        match Embedded::get(&path).map(|file| String::from_utf8(file.data.into_owned())) {
            Some(Ok(text)) => drop(files.insert(path.into_owned(), text)),
            _ => faults.fault(&path, 1, "the file is not UTF-8 text"),
        }
    }
    files
}

fn walk(dir: &Path, prefix: &str, files: &mut BTreeMap<String, String>, faults: &Faults) {
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) => return faults.fault(if prefix.is_empty() { "." } else { prefix }, 1, format!("the folder {} cannot be read: {error}", dir.display())),
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
        if name.starts_with('.') {
            continue;
        }
        if entry.path().is_dir() {
            walk(&entry.path(), &path, files, faults);
        } else if !wanted(&name) {
            files.insert(path, String::new());
        } else {
            match std::fs::read_to_string(entry.path()) {
                Ok(text) => drop(files.insert(path, text)),
                Err(error) => faults.fault(&path, 1, format!("the file cannot be read: {error}")),
            }
        }
    }
}
