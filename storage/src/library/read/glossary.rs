use rules::lang::{Both, Lang};

use super::record::Record;
use super::{Desk, File, exam};
use crate::library::glossary::Term;
use crate::library::text::scribe::Scribe;
use crate::library::text::{is_name, tree, typography};

/// All terms.
pub(super) fn read(desk: &Desk<'_>) -> Vec<Term> {
    let Some(mut record) = desk.file("glossary.toml").and_then(|file| Record::parse(file, 0..file.text.len())) else {
        return Vec::new();
    };
    let terms: Vec<Term> = record.tables("term").into_iter().map(|r| term(desk, r)).collect();
    record.done();
    exam::twice(terms.iter().map(|t| &t.id)).into_iter().for_each(|id| record.fault(format!("the term {id} stands twice")));
    terms
}

fn term(desk: &Desk<'_>, mut record: Record<'_>) -> Term {
    let place = record.place("slug");
    let id = record.text("slug");
    if !is_name(&id) {
        record.file().fault(place, format!("the slug `{id}` may have only small latin letters, digits and hyphens"));
    }
    let place = record.place("material");
    let material = record.maybe_text("material");
    exam::known_material(desk, &record, place, material.as_deref().unwrap_or_default());
    let (ru, en) = (words(desk, &mut record, Lang::Ru), words(desk, &mut record, Lang::En));
    record.done();
    Term { id, name: Both { ru: ru.0, en: en.0 }, html: Both { ru: ru.1, en: en.1 }, material }
}

/// The word and what it means, in one language: `ru` and `ru_text`.
fn words(desk: &Desk<'_>, record: &mut Record<'_>, lang: Lang) -> (String, String) {
    let (name, place) = (record.text(lang.tag()), record.place(&format!("{}_text", lang.tag())));
    let text = record.text(&format!("{}_text", lang.tag()));
    let file = File { text: &text, line: Some(record.file().line(place)), ..record.file() };
    let html = Scribe::new(file, desk, lang).unwrapped(&tree::parse(&text, 0));
    (typography::set(lang, "", &name), html)
}
