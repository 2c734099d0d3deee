use rules::lang::Lang;

use super::front::{self, Front};
use super::material::{headings, title};
use super::{Desk, File};
use crate::library::text::scribe::Scribe;
use crate::library::text::shape;
use crate::library::text::tree::{self, Node};

/// Checks texts that have no page yet: letters, the careers page, the template of the plan.
pub(super) fn check(desk: &Desk<'_>) {
    for (slug, file) in desk.folder("letters", ".ru.md") {
        pair(desk, file, &format!("letters/{slug}.en.md"), "when");
    }
    alone(desk, "letters");
    for stem in ["careers", "defence/plan-template"] {
        match (desk.file(&format!("{stem}.ru.md")), desk.file(&format!("{stem}.en.md"))) {
            (Some(file), _) => pair(desk, file, &format!("{stem}.en.md"), "summary"),
            (None, Some(english)) => english.fault(0, "there is no Russian file beside it"),
            (None, None) => {}
        }
    }
}

/// Reports English files without a Russian one.
pub(super) fn alone(desk: &Desk<'_>, folder: &str) {
    for (slug, file) in desk.folder(folder, ".en.md") {
        if desk.file(&format!("{folder}/{slug}.ru.md")).is_none() {
            file.fault(0, "there is no Russian file beside it");
        }
    }
}

fn pair(desk: &Desk<'_>, file: File<'_>, english: &str, field: &str) {
    let russian = one(desk, file, Lang::Ru, field);
    let Some(english) = desk.file(english) else { return };
    let (Some((ru, here)), Some((en, there))) = (russian, one(desk, english, Lang::En, field)) else { return };
    shape::compare(&ru, &en, english);
    if here != there {
        english.fault(0, format!("{there} placeholders in braces, {here} in the Russian text"));
    }
}

/// The text of one language and how many placeholders it has.
fn one<'a>(desk: &Desk<'_>, file: File<'a>, lang: Lang, field: &str) -> Option<(Vec<Node<'a>>, usize)> {
    let Front { mut record, body } = front::split(file)?;
    title(&mut record, lang, "title");
    title(&mut record, lang, field);
    record.done();
    let nodes = tree::parse(&file.text[body..], body);
    headings(file, &nodes);
    // Rendered for the sake of its links.
    Scribe::new(file, desk, lang).blocks(&nodes);
    Some((nodes, placeholders(file, body)))
}

/// Counts `{braces}`, also inside each other; ids of headings are none. Reports a brace without its pair.
fn placeholders(file: File<'_>, body: usize) -> usize {
    let mut open = Vec::new();
    let mut found = 0;
    let stray = |at: usize| file.fault(at, "a brace without its pair: placeholders are written {like this}");
    for (at, sign) in file.text.bytes().enumerate().skip(body) {
        match sign {
            b'{' => open.push(at),
            b'}' => match open.pop() {
                Some(start) => found += usize::from(!file.text[start..].starts_with("{#")),
                None => stray(at),
            },
            _ => {}
        }
    }
    open.into_iter().for_each(stray);
    found
}
