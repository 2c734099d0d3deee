use std::collections::BTreeMap;

use super::Desk;
use crate::library::text::links::{Directory, numbered};

/// First pass: names of everything that a link may lead to.
///
/// Only looks for the lines that name; whatever is wrong with them is reported when the files are read.
pub(super) fn gather(desk: &Desk<'_>) -> Directory {
    let codes = |folder: &str| -> BTreeMap<String, String> {
        let code = |(slug, file): (&str, super::File<'_>)| Some((values(file.text, "code").next()?.to_owned(), slug.to_owned()));
        desk.folder(folder, ".ru.md").into_iter().filter_map(code).collect()
    };
    let mut directory = Directory { materials: codes("materials"), checklists: codes("checklists"), ..Directory::default() };
    for (name, file) in desk.folder("code", ".ru.md") {
        let chapter = name.split('-').next().and_then(|n| n.parse::<u8>().ok()).unwrap_or_default();
        let numbers = file.text.lines().filter_map(|line| numbered(line.strip_prefix("## ")?.split('.').next()?, 'P'));
        directory.principles.extend(numbers.map(|n| (n, chapter)));
    }
    directory.exams = desk.files.keys().filter_map(|path| path.strip_prefix("exams/")?.strip_suffix("/exam.toml")).map(str::to_owned).collect();
    directory.tasks = desk.folder("tasks", ".ru.md").into_iter().map(|(name, _)| name.to_owned()).collect();
    directory.meetings = desk.file("meetings.toml").into_iter().flat_map(|file| values(file.text, "code")).map(str::to_owned).collect();
    directory.terms = desk.file("glossary.toml").into_iter().flat_map(|file| values(file.text, "slug")).map(str::to_owned).collect();
    directory
}

/// The values of lines `key = "value"`.
fn values<'t>(text: &'t str, key: &str) -> impl Iterator<Item = &'t str> {
    text.lines().filter_map(move |line| line.strip_prefix(key)?.trim_start().strip_prefix('=')?.trim_start().strip_prefix('"')?.split('"').next())
}
