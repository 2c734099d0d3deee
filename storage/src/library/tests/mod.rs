//! The library on a small good folder, and on the same folder with one thing spoiled.

/// Attempts drawn from the banks inside the binary.
mod attempts;
/// The table of what must exist.
mod coverage;
/// The folder inside the binary.
mod embedded;
/// Drawings.
mod figures;
/// The small good folder.
mod good;
/// Right options that cannot be guessed.
mod guess;
/// Questions, one kind after another.
mod items;
/// Front matter and headings of lessons.
mod lessons;
/// Checklists and the code.
mod lists;
/// What a good folder loads as.
mod loads;
/// Markdown, as HTML.
mod markdown;
/// Two languages built alike.
mod pairs;
/// Blueprints, programmes, calendars, the rubric.
mod plans;
/// The self-check.
mod quiz;
/// Search.
mod search;
/// Practice tasks.
mod tasks;
/// Quotes, dashes, spaces.
mod typography;
/// Meetings, the weekly review, letters, the careers page, single words.
mod words;

use std::collections::BTreeMap;

use super::{Library, Source};

/// A change of the good folder: in this file this text becomes that one. An empty text stands for the whole file.
type Edit<'t> = (&'t str, &'t str, &'t str);

/// The good folder with some changes.
fn folder(edits: &[Edit<'_>]) -> BTreeMap<String, String> {
    let mut files = good::files();
    for (path, from, to) in edits {
        let text = files.entry((*path).to_owned()).or_default();
        assert!(text.contains(from), "{path} has no `{from}`");
        *text = if from.is_empty() { (*to).to_owned() } else { text.replacen(from, to, 1) };
    }
    files
}

/// The good folder with harmless changes.
fn library(edits: &[Edit<'_>]) -> Library {
    Library::load(&Source::Files(folder(edits))).unwrap_or_else(|faults| panic!("{}", lines(&faults)))
}

/// Spoils the good folder and compares all faults with the expected ones, one a line.
fn check(edits: &[Edit<'_>], expected: &[&str]) {
    let faults = Library::load(&Source::Files(folder(edits))).map(|_| String::new()).unwrap_or_else(|faults| lines(&faults));
    assert_eq!(faults, expected.join("\n"));
}

/// Compares all warnings of the good folder with harmless changes.
fn check_warnings(edits: &[Edit<'_>], expected: &[&str]) {
    assert_eq!(lines(library(edits).warnings()), expected.join("\n"));
}

fn lines(faults: &[super::Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
