//! Check a content folder: every fault with its file and line.

use storage::library::{Library, Source};

use super::Done;
use crate::config::{Content, ContentVerb};

/// Prints warnings and faults; fails on faults.
pub fn run(content: &Content) -> Done {
    let ContentVerb::Check { dir } = &content.verb;
    match Library::load(&Source::Dir(dir.clone())) {
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
