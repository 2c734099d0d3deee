use pulldown_cmark::Tag;
use rules::checklist::Entry;
use rules::lang::Lang;
use rules::people::Department;

use super::front::{self, Front};
use super::material::{code, headings, title};
use super::value::parse_word;
use super::{Desk, File, hash};
use crate::library::checklist::{Checklist, ChecklistText, Group, ItemText, Signs};
use crate::library::text::scribe::Scribe;
use crate::library::text::tree::{self, Kind, Node};
use crate::library::text::{is_name, plain};

/// The mark of an item that wants evidence.
const STAR: char = '★';

/// All checklists by code.
pub(super) fn all(desk: &Desk<'_>) -> Vec<Checklist> {
    let mut lists: Vec<Checklist> = desk.folder("checklists", ".ru.md").into_iter().filter_map(|(slug, file)| read(desk, slug, file)).collect();
    lists.sort_by(|a, b| a.code.cmp(&b.code));
    super::words::alone(desk, "checklists");
    lists
}

fn read(desk: &Desk<'_>, slug: &str, file: File<'_>) -> Option<Checklist> {
    let Front { mut record, body } = front::split(file)?;
    if !is_name(slug) {
        file.fault(0, format!("the file name `{slug}` may have only small latin letters, digits and hyphens"));
    }
    let code = code(&mut record, 'C');
    let place = record.place("signs");
    let signs = signs_of(file, place, "signs", &record.text("signs"));
    let mut ru = ChecklistText { title: title(&mut record, Lang::Ru, "title"), when: title(&mut record, Lang::Ru, "when"), ..ChecklistText::default() };
    record.done();
    words(desk, file, Lang::Ru, body, &mut ru);
    let english = desk.file(&format!("checklists/{slug}.en.md"));
    let en = english.and_then(|english| read_english(desk, english, &ru));
    let entries: Vec<Entry> = ru.groups.iter().flat_map(|g| &g.items).map(|i| Entry { no: i.no, evidence: i.evidence }).collect();
    if entries.is_empty() {
        file.fault(body, "the checklist has no items");
    }
    let version = hash([file.text, english.map_or("", |e| e.text)]);
    Some(Checklist { code, slug: slug.to_owned(), signs: signs?, version, entries, ru, en })
}

/// Reads who signs.
pub(in crate::library) fn signs(word: &str) -> Result<Signs, serde::de::value::Error> {
    if word == "mentor" { Ok(Signs::Mentor) } else { parse_word::<Department>(word).map(Signs::Department) }
}

/// Who signs: `mentor`, or the department whose specialist does.
pub(super) fn signs_of(file: File<'_>, place: usize, key: &str, word: &str) -> Option<Signs> {
    match signs(word) {
        Ok(signs) => Some(signs),
        Err(_) if word.is_empty() => None,
        Err(error) => {
            file.fault(place, format!("`{key}` is neither `mentor` nor a department: {error}"));
            None
        }
    }
}

fn read_english(desk: &Desk<'_>, file: File<'_>, ru: &ChecklistText) -> Option<ChecklistText> {
    let Front { mut record, body } = front::split(file)?;
    let mut en = ChecklistText { title: title(&mut record, Lang::En, "title"), when: title(&mut record, Lang::En, "when"), ..ChecklistText::default() };
    record.done();
    words(desk, file, Lang::En, body, &mut en);
    let groups = |text: &ChecklistText| text.groups.iter().map(|g| g.id.clone()).collect::<Vec<_>>();
    if groups(ru) != groups(&en) {
        file.fault(body, "the groups (by id) are not those of the Russian list");
    }
    let items = |text: &ChecklistText| text.groups.iter().flat_map(|g| &g.items).map(|i| (i.no, i.evidence)).collect::<Vec<_>>();
    let (ru, english) = (items(ru), items(&en));
    if ru.iter().map(|(no, _)| no).ne(english.iter().map(|(no, _)| no)) {
        file.fault(body, format!("the numbers of the items are not those of the Russian list ({} items, {} in Russian)", english.len(), ru.len()));
    }
    for (no, star) in &english {
        if ru.iter().any(|(n, s)| n == no && s != star) {
            file.fault(body, format!("item {no} has {STAR} in one language only"));
        }
    }
    Some(en)
}

/// Reads introduction, groups and items.
fn words(desk: &Desk<'_>, file: File<'_>, lang: Lang, body: usize, text: &mut ChecklistText) {
    let nodes = tree::parse(&file.text[body..], body);
    headings(file, &nodes);
    let mut scribe = Scribe::new(file, desk, lang);
    let intro = nodes.iter().take_while(|n| n.heading().is_none() && !matches!(n.kind, Kind::Element(Tag::List(_)))).count();
    text.intro_html = scribe.blocks(&nodes[..intro]);
    for node in &nodes[intro..] {
        match &node.kind {
            Kind::Element(Tag::Heading { .. }) => {
                text.groups.push(Group { title: Some(plain::title(lang, &node.children)), id: node.id().map(str::to_owned), items: Vec::new() });
            }
            Kind::Element(Tag::List(Some(_))) => {
                if text.groups.is_empty() {
                    text.groups.push(Group::default());
                }
                let items: Vec<ItemText> = node.children.iter().filter_map(|n| item(&mut scribe, file, n)).collect();
                text.groups.last_mut().into_iter().for_each(|g| g.items.extend(items.iter().cloned()));
            }
            _ => file.fault(node.at.start, "a checklist holds an introduction, ## groups and numbered items, nothing else"),
        }
    }
    let mut last = 0;
    for item in text.groups.iter().flat_map(|g| &g.items) {
        if item.no <= last {
            let at = body + file.text[body..].rfind(&format!("\n{}. ", item.no)).map_or(0, |i| i + 1);
            file.fault(at, format!("item {} stands after item {last}: numbers run through the whole list and are never used twice", item.no));
        }
        last = last.max(item.no);
    }
}

/// An item: its first line, ★ at the end of it, and a note.
fn item(scribe: &mut Scribe<'_>, file: File<'_>, node: &Node<'_>) -> Option<ItemText> {
    // The parser counts by itself; what is written is what counts.
    let digits: String = file.text[node.at.start..].trim_start().chars().take_while(char::is_ascii_digit).collect();
    let Ok(no) = digits.parse() else {
        file.fault(node.at.start, "an item begins with its number");
        return None;
    };
    let (mut line, mut note) = match node.children.split_first() {
        Some((first, rest)) if first.is_paragraph() => (first.children.clone(), rest.to_vec()),
        _ => (node.children.clone(), Vec::new()),
    };
    if let Some(end) = line.iter().position(|n| matches!(n.kind, Kind::Soft | Kind::Hard) || !n.is_inline()) {
        let mut tail = line.split_off(end);
        if matches!(tail[0].kind, Kind::Soft | Kind::Hard) {
            tail.remove(0);
        }
        tail.append(&mut note);
        note = tail;
    }
    let evidence = take_star(&mut line);
    if plain::words(&line).contains(STAR) || plain::words(&note).contains(STAR) {
        file.fault(node.at.start, format!("item {no}: {STAR} stands only at the end of the first line"));
    }
    let note_html = (!note.is_empty()).then(|| scribe.unwrapped(&note));
    Some(ItemText { no, html: scribe.inline_block(&line), note_html, evidence })
}

fn take_star(line: &mut [Node<'_>]) -> bool {
    let Some(Node { kind: Kind::Text(text), .. }) = line.last_mut() else {
        return false;
    };
    match text.trim_end().strip_suffix(STAR).map(|rest| rest.trim_end().to_owned()) {
        Some(rest) => {
            *text = rest.into();
            true
        }
        None => false,
    }
}
