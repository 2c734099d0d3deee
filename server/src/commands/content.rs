//! Check a content folder: every fault with its file and line.

use std::path::Path;

use storage::library::{Library, Source};

use super::Done;
use crate::config::{Content, ContentVerb};

/// Does what is asked with a content folder.
pub fn run(content: &Content) -> Done {
    match &content.verb {
        ContentVerb::Check { dir } => check(dir),
        ContentVerb::Preview { dir, to } => super::preview::run(dir, to),
    }
}

/// Prints warnings and faults; fails on faults.
fn check(dir: &Path) -> Done {
    match Library::load(&Source::Dir(dir.to_owned())) {
        Ok(library) => {
            for warning in library.warnings() {
                println!("warning: {warning}");
            }
            let items: usize = library.exams().iter().map(|e| e.items.len()).sum();
            println!(
                "{} lessons, {} checklists, {items} questions, {} terms: no faults, {} warnings.",
                library.materials().len(),
                library.checklists().len(),
                library.glossary().len(),
                library.warnings().len()
            );
            Ok(())
        }
        Err(faults) => {
            for fault in &faults {
                println!("{fault}");
            }
            Err(format!("{} faults.", faults.len()))
        }
    }
}
