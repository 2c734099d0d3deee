//! The folder beside the table of what must exist, `coverage.toml`; a folder without it is not compared.

/// Exams: blueprints and banks.
mod exams;
/// Facts: what rests on them, which wait for a live re-check.
mod facts;
/// Lessons, checklists, the code, meetings, tasks, the glossary, the defence.
mod lists;
/// The table as it is written.
mod table;

use std::fmt::Debug;

use super::claims;
use crate::library::Library;
use crate::library::read::reviews::Reviews;
use crate::library::read::{Desk, File};
use table::Table;

/// Compares the folder with its table.
pub(super) fn check(library: &Library, reviews: Option<&Reviews>, desk: &Desk<'_>) {
    let Some(file) = desk.file("coverage.toml") else { return };
    let table: Table = match toml::from_str(file.text) {
        Ok(table) => table,
        Err(error) => return file.fault(error.span().map_or(0, |span| span.start), error.message().to_owned()),
    };
    let sheet = Sheet { library, desk, file };
    lists::check(&sheet, &table, reviews);
    table.exam.iter().for_each(|exam| exams::check(&sheet, exam));
    facts::check(&sheet, &table.fact);
    claims::check(&table.banned, desk);
}

/// Both sides of the comparison.
struct Sheet<'a> {
    library: &'a Library,
    desk: &'a Desk<'a>,
    file: File<'a>,
}

impl Sheet<'_> {
    /// Reports what the table has and the folder has not, at its line of the table.
    fn missing(&self, name: &str, what: &str) {
        let at = self.file.text.find(&format!("\"{name}\"")).unwrap_or_default();
        self.file.fault(at, format!("{what} {name} is missing"));
    }

    /// Reports a value that is not the table's, at its line of the folder's file.
    fn same<T: PartialEq + Debug>(&self, path: &str, key: &str, found: &T, wanted: &T) {
        if found != wanted {
            let Some(file) = self.desk.file(path) else { return };
            let at = file.text.find(&format!("\n{key} =")).map_or(0, |i| i + 1);
            file.fault(at, format!("`{key}` is {found:?}, coverage.toml says {wanted:?}"));
        }
    }

    /// Reports a Russian file without an English one.
    fn both(&self, stem: &str) {
        let (ru, en) = (format!("{stem}.ru.md"), format!("{stem}.en.md"));
        match self.desk.file(&ru) {
            None => self.file.fault(0, format!("{ru} is missing")),
            Some(_) if self.desk.file(&en).is_some() => {}
            Some(file) => file.fault(0, "there is no English file beside it"),
        }
    }
}
