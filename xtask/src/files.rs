//! Files: walk a folder, tell whether anything changed, write only what did.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::Done;

/// Every file under `path` (or `path` itself), sorted; nothing when it does not exist.
pub(crate) fn walk(path: &Path) -> Done<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut found = Vec::new();
    if path.is_dir() {
        for entry in fs::read_dir(path).map_err(|e| fault(path, e))? {
            found.extend(walk(&entry.map_err(|e| fault(path, e))?.path())?);
        }
    }
    found.sort();
    Ok(found)
}

/// One hash over the names and the bytes of everything under `paths`.
pub(crate) fn fingerprint(paths: &[PathBuf]) -> Done<String> {
    let mut hash = Sha256::new();
    for path in paths {
        for file in walk(path)? {
            let bytes = read(&file)?;
            hash.update(file.as_os_str().as_encoded_bytes());
            hash.update(bytes.len().to_le_bytes());
            hash.update(bytes);
        }
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Writes `bytes` unless the file holds them already, so that cargo sees no change where there is none.
/// Says whether it wrote.
pub(crate) fn keep(path: &Path, bytes: &[u8]) -> Done<bool> {
    if fs::read(path).is_ok_and(|present| present == bytes) {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        folder_at(folder)?;
    }
    fs::write(path, bytes).map_err(|e| fault(path, e))?;
    Ok(true)
}

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> Done<Vec<u8>> {
    fs::read(path).map_err(|e| fault(path, e))
}

/// Makes a folder and those above it.
pub(crate) fn folder_at(path: &Path) -> Done {
    fs::create_dir_all(path).map_err(|e| fault(path, e))
}

/// An empty folder at `path`: what was there is gone.
pub(crate) fn fresh(path: &Path) -> Done {
    if path.exists() {
        fs::remove_dir_all(path).map_err(|e| fault(path, e))?;
    }
    folder_at(path)
}

/// The sentence for a file that could not be read or written.
pub(crate) fn fault(path: &Path, error: impl std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}
