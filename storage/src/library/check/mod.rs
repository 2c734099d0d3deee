//! What one file cannot know about another.

/// Banks feed their blueprints.
mod bank;
/// What nobody may claim.
mod claims;
/// The table of what must exist.
mod coverage;
/// Right options cannot be guessed.
mod guess;
/// Programmes name what exists, in an order that works.
mod programme;
/// Terms are linked to.
mod terms;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::read::Desk;
use super::read::reviews::Reviews;
use super::{Fault, Library};

/// Reports everything that the files together have wrong.
pub(super) fn all(library: &Library, reviews: Option<&Reviews>, desk: &Desk<'_>) {
    unique(desk, "materials", library.materials.iter().map(|m| (m.code.as_str(), m.slug.as_str())));
    unique(desk, "checklists", library.checklists.iter().map(|c| (c.code.as_str(), c.slug.as_str())));
    library.exams.iter().for_each(|exam| bank::check(library, exam, desk));
    library.programmes.iter().for_each(|programme| programme::check(library, programme, desk));
    guess::check(library, desk);
    terms::check(library, desk);
    reading_time(library, desk);
    coverage::check(library, reviews, desk);
}

/// No code belongs to two files.
fn unique<'l>(desk: &Desk<'_>, folder: &str, list: impl Iterator<Item = (&'l str, &'l str)>) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (code, slug) in list {
        if let Some(first) = seen.insert(code, slug) {
            desk.faults.fault(&format!("{folder}/{slug}.ru.md"), 1, format!("the code {code} is already the code of {folder}/{first}.ru.md"));
        }
    }
}

/// Declared minutes within a fifth of the counted ones, in both languages; a minute is always forgiven.
fn reading_time(library: &Library, desk: &Desk<'_>) {
    for material in &library.materials {
        let pages = [("ru", Some(&material.ru)), ("en", material.en.as_ref())];
        for (lang, page) in pages.into_iter().filter_map(|(lang, page)| page.map(|p| (lang, p))) {
            let off = material.minutes.abs_diff(page.minutes);
            if off > 1 && off * 5 > material.minutes {
                let path = format!("materials/{}.{lang}.md", material.slug);
                desk.faults.fault(&path, 1, format!("reading takes {} minutes by words, {} are declared", page.minutes, material.minutes));
            }
        }
    }
}

/// Lessons whose review date has passed.
pub(super) fn overdue(library: &Library, today: NaiveDate) -> Vec<Fault> {
    let late = library.materials.iter().filter(|m| m.review_by < today);
    let fault = |m: &super::Material| Fault { file: format!("materials/{}.ru.md", m.slug), line: 1, what: format!("{} was to be reviewed by {}", m.code, m.review_by) };
    late.map(fault).collect()
}
