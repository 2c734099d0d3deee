use rules::item::{Difficulty, Kind, Question, Wording};
use rules::lang::{Both, Lang};
use rules::marking::Item;

use super::record::Record;
use super::{Desk, File, hash, key};
use crate::library::exam::BankItem;
use crate::library::text::links::numbered;
use crate::library::text::scribe::Scribe;
use crate::library::text::tree;

/// The most choices an item may have: partial credit is exact up to twelve.
const CHOICES: usize = 12;

/// Reads one item. Whoever teaches it (`material`, `principle`) has been taken already.
pub(super) fn read(desk: &Desk<'_>, mut record: Record<'_>, topic: &str, material: String) -> Option<BankItem> {
    let place = record.place("id");
    let id = record.text("id");
    if !id.is_empty() && id.strip_prefix(topic).and_then(|rest| rest.strip_prefix('-')).is_none_or(|n| n.is_empty() || !n.chars().all(|c| c.is_ascii_digit())) {
        record.file().fault(place, format!("the id `{id}` must be {topic}-NUMBER"));
    }
    let kind: Option<Kind> = record.word("kind");
    let difficulty: Option<Difficulty> = record.word("difficulty");
    let (at, source) = (record.place("source"), record.text("source"));
    if !source.is_empty() && source != "practice" && !source.starts_with("https://") && numbered(&source, 'F').is_none() {
        record.file().fault(at, format!("`source` is a fact code (F16), an https:// address or `practice`, not `{source}`"));
    }
    let (checked, status) = (record.day("checked"), record.word("status"));
    let (mut ru, mut en) = (record.table("ru")?, record.table("en")?);
    let kind = kind?;
    if kind == Kind::Case && difficulty.is_some_and(|d| d != Difficulty::High) {
        record.fault(format!("{id}: a case is always `high`"));
    }
    let text = Both { ru: wording(desk, &mut ru, Lang::Ru, kind), en: wording(desk, &mut en, Lang::En, kind) };
    let explanation = Both { ru: prose(desk, &mut ru, Lang::Ru, "explanation"), en: prose(desk, &mut en, Lang::En, "explanation") };
    let key = key::read(&mut record, &mut ru, &mut en, kind, text.ru.choices.len());
    alike(&record, &id, kind, &text);
    [&record, &ru, &en].into_iter().for_each(Record::done);
    let item = Item { question: Question { id, topic: topic.to_owned(), kind, difficulty: difficulty?, text }, key: key?, explanation, material };
    let sense = serde_json::to_string(&item).ok()?;
    Some(BankItem { version: hash([sense.as_str()]), item, status: status?, source, checked })
}

/// The texts of one language.
fn wording(desk: &Desk<'_>, record: &mut Record<'_>, lang: Lang, kind: Kind) -> Wording {
    let prompt = prose(desk, record, lang, "prompt");
    let field = match kind {
        Kind::Single | Kind::Multiple => Some("options"),
        Kind::Match => Some("right"),
        Kind::Order => Some("steps"),
        Kind::TrueFalse | Kind::Short | Kind::Number | Kind::Case => None,
    };
    let choices = field.map(|field| lines(desk, record, lang, field)).unwrap_or_default();
    let left = if kind == Kind::Match { lines(desk, record, lang, "left") } else { Vec::new() };
    let unit = if kind == Kind::Number { unit(record) } else { String::new() };
    Wording { prompt, choices, left, unit }
}

fn unit(record: &mut Record<'_>) -> String {
    if !record.has("unit") {
        record.fault("`unit` is missing (it may be \"\")");
    }
    record.maybe_text("unit").unwrap_or_default()
}

/// A text in markdown; what cannot be rendered is reported on its line.
fn prose(desk: &Desk<'_>, record: &mut Record<'_>, lang: Lang, key: &str) -> String {
    let place = record.place(key);
    let text = record.text(key);
    try_out(desk, record, place, lang, &text);
    text
}

fn lines(desk: &Desk<'_>, record: &mut Record<'_>, lang: Lang, key: &str) -> Vec<String> {
    let place = record.place(key);
    let lines = record.texts(key);
    for line in &lines {
        try_out(desk, record, place, lang, line);
    }
    let mut sorted: Vec<&String> = lines.iter().collect();
    sorted.sort();
    if sorted.windows(2).any(|pair| pair[0] == pair[1]) {
        record.file().fault(place, format!("`{key}` holds the same text twice"));
    }
    lines
}

fn try_out(desk: &Desk<'_>, record: &Record<'_>, place: usize, lang: Lang, text: &str) {
    // Only markup and a typewriter's signs are reported; plain words need no rendering.
    if text.contains(['<', '[', '&', '"']) || text.contains(" - ") {
        let file = File { text, line: Some(record.file().line(place)), ..record.file() };
        Scribe::new(file, desk, lang).blocks(&tree::parse(text, 0));
    }
}

/// Both languages have as many choices, and as many as their kind wants.
fn alike(record: &Record<'_>, id: &str, kind: Kind, text: &Both<Wording>) {
    let (ru, en) = (text.ru.choices.len(), text.en.choices.len());
    if ru != en {
        record.fault(format!("{id}: {en} choices in English, {ru} in Russian"));
    }
    let wanted = match kind {
        Kind::Single | Kind::Multiple => 2..=CHOICES,
        Kind::Match => 3..=5,
        Kind::Order => 4..=6,
        Kind::TrueFalse | Kind::Short | Kind::Number | Kind::Case => 0..=0,
    };
    if !wanted.contains(&ru) {
        record.fault(format!("{id}: {ru} choices, this kind wants {} to {}", wanted.start(), wanted.end()));
    }
    for (lang, text) in [("Russian", &text.ru), ("English", &text.en)] {
        if kind == Kind::Match && text.left.len() != text.choices.len() {
            record.fault(format!("{id}: {} left and {} right texts in {lang}", text.left.len(), text.choices.len()));
        }
    }
}
