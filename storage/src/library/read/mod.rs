//! From files to values. Readers never stop at a fault: they report it and go on with an empty value.

/// Production calendars.
mod calendar;
/// Checklists.
mod checklist;
/// The account manager's code.
mod code;
/// The rubric and questions of the defence.
mod defence;
/// What links may name.
mod directory;
/// Exams and their blueprints.
mod exam;
/// Front matter and the text under it.
mod front;
/// Terms.
mod glossary;
/// Questions.
mod item;
/// What answers an item takes.
mod key;
/// Lessons.
mod material;
/// Meetings with heads of departments.
mod meetings;
/// Programmes.
mod programme;
/// The self-check at the end of a lesson.
mod quiz;
/// Fields of a TOML table, taken one by one.
mod record;
/// The weekly review.
pub(super) mod reviews;
/// Practice tasks.
mod task;
/// Single TOML values.
mod value;
/// Texts without pages yet: letters, careers, the template of the plan.
mod words;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use sha2::{Digest, Sha256};

pub(super) use checklist::signs;

use super::fault::{Fault, Faults};
use super::text::links::Directory;
use super::{Library, Source, check};

/// Days of a programme: tasks and meetings stand on one of them.
const DAYS: RangeInclusive<u32> = 1..=60;

/// A file that is being read, or a text inside one.
#[derive(Clone, Copy)]
pub(super) struct File<'a> {
    /// Its path inside the content folder.
    pub(super) path: &'a str,
    /// Its text.
    pub(super) text: &'a str,
    /// The line to name for every fault, where offsets mean nothing (a text inside TOML).
    pub(super) line: Option<usize>,
    /// Where faults go.
    pub(super) faults: &'a Faults,
}

impl File<'_> {
    /// The line, from one, of an offset in bytes.
    pub(super) fn line(&self, offset: usize) -> usize {
        let before = self.text.get(..offset.min(self.text.trim_end().len())).unwrap_or_default();
        self.line.unwrap_or_else(|| before.split('\n').count())
    }

    /// Reports a fault at an offset.
    pub(super) fn fault(&self, offset: usize, what: impl Into<String>) {
        self.faults.fault(self.path, self.line(offset), what);
    }

    /// Reports a warning at an offset.
    pub(super) fn warn(&self, offset: usize, what: impl Into<String>) {
        self.faults.warn(self.path, self.line(offset), what);
    }
}

/// Everything a reader needs: the files, what links may name, where faults go.
pub(super) struct Desk<'a> {
    pub(super) files: &'a BTreeMap<String, String>,
    pub(super) faults: &'a Faults,
    pub(super) directory: Directory,
}

impl<'a> Desk<'a> {
    /// The file with a path.
    pub(super) fn file(&self, path: &str) -> Option<File<'a>> {
        self.files.get_key_value(path).map(|(path, text)| self.open(path, text))
    }

    /// Files right in a folder with an ending, by name; with the name cut of both.
    pub(super) fn folder(&self, folder: &str, ending: &str) -> Vec<(&'a str, File<'a>)> {
        let name = |path: &'a str| path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(ending).filter(|n| !n.contains('/'));
        self.files.iter().filter_map(|(path, text)| Some((name(path)?, self.open(path, text)))).collect()
    }

    fn open(&self, path: &'a str, text: &'a str) -> File<'a> {
        File { path, text, line: None, faults: self.faults }
    }
}

/// Reads the whole folder.
pub(super) fn library(source: &Source) -> Result<Library, Vec<Fault>> {
    let faults = Faults::default();
    let files = source.files(&faults);
    let mut desk = Desk { files: &files, faults: &faults, directory: Directory::default() };
    desk.directory = directory::gather(&desk);
    let (rubric, questions) = defence::read(&desk);
    let mut library = Library {
        materials: material::all(&desk),
        checklists: checklist::all(&desk),
        code: code::read(&desk),
        programmes: programme::all(&desk),
        calendar: calendar::read(&desk),
        exams: exam::all(&desk),
        rubric,
        questions,
        glossary: glossary::read(&desk),
        tasks: task::all(&desk),
        meetings: meetings::read(&desk),
        warnings: Vec::new(),
    };
    words::check(&desk);
    let reviews = reviews::read(&desk);
    check::all(&library, reviews.as_ref(), &desk);
    let (found, warnings) = faults.into_parts();
    library.warnings = warnings;
    if found.is_empty() { Ok(library) } else { Err(found) }
}

/// SHA-256 of some texts, hex. Lengths go in, so that no two lists of texts look alike.
fn hash<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut sha = Sha256::new();
    for text in texts {
        sha.update((text.len() as u64).to_be_bytes());
        sha.update(text.as_bytes());
    }
    sha.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
