use pulldown_cmark::Tag;
use rules::item::Kind as ItemKind;
use rules::lang::Lang;

use super::front::{self, Front};
use super::material::{headings, title};
use super::record::Record;
use super::{Desk, File, hash, item};
use crate::library::code::{Change, Chapter, ChapterText, Code, CodeQuestion, Principle};
use crate::library::text::links::numbered;
use crate::library::text::scribe::Scribe;
use crate::library::text::tree::{self, Kind, Node};
use crate::library::text::{plain, shape, typography};

/// The code, if the folder has one.
pub(super) fn read(desk: &Desk<'_>) -> Option<Code> {
    let file = desk.file("code/code.toml")?;
    let mut record = Record::parse(file, 0..file.text.len())?;
    let (version, date, author) = (record.text("version"), record.day("date"), record.text("author"));
    let changes: Vec<Change> = record.tables("changes").into_iter().map(change).collect();
    record.done();
    if changes.last().is_none_or(|c| c.version != version || c.date != date) {
        record.fault(format!("the last of `changes` must describe version {version} of {date}"));
    }
    let files = desk.folder("code", ".ru.md");
    let texts = desk.files.iter().filter(|(path, _)| path.starts_with("code/") && path.ends_with(".md")).map(|(_, text)| text.as_str());
    let hash = hash(std::iter::once(version.as_str()).chain(texts));
    let mut chapters: Vec<Chapter> = files.into_iter().filter_map(|(name, file)| chapter(desk, name, file)).collect();
    chapters.sort_by_key(|c| c.no);
    numbers(file, &chapters);
    Some(Code { version, date, author, hash, changes, chapters, test: test(desk) })
}

fn change(mut record: Record<'_>) -> Change {
    let (version, date) = (record.text("version"), record.day("date"));
    Change { version, date, what: record.as_both() }
}

/// Chapters and principles are numbered from one without gaps.
fn numbers(file: File<'_>, chapters: &[Chapter]) {
    let found: Vec<u8> = chapters.iter().map(|c| c.no).collect();
    if found.is_empty() || found.iter().zip(1..).any(|(no, n)| *no != n) {
        file.fault(0, format!("chapters are numbered from 1 without gaps, found {found:?}"));
    }
    let found: Vec<u32> = chapters.iter().flat_map(|c| &c.ru.principles).map(|p| p.no).collect();
    if let Some((no, n)) = found.iter().zip(1..).find(|(no, n)| *no != n) {
        file.fault(0, format!("principles are numbered from P1 without gaps: P{no} stands where P{n} should"));
    }
}

fn chapter(desk: &Desk<'_>, name: &str, file: File<'_>) -> Option<Chapter> {
    let number = name.split_once('-').and_then(|(no, slug)| Some((no.parse::<u8>().ok()?, slug)));
    let Some((no, slug)) = number else {
        file.fault(0, "a chapter's file is named NUMBER-slug.ru.md");
        return None;
    };
    let (ru, nodes) = words(desk, file, Lang::Ru)?;
    let english = desk.file(&format!("code/{name}.en.md"));
    let en = english.and_then(|english| {
        let (text, translated) = words(desk, english, Lang::En)?;
        shape::compare(&nodes, &translated, english);
        Some(text)
    });
    Some(Chapter { no, slug: slug.to_owned(), ru, en })
}

fn words<'a>(desk: &Desk<'_>, file: File<'a>, lang: Lang) -> Option<(ChapterText, Vec<Node<'a>>)> {
    let Front { mut record, body } = front::split(file)?;
    let mut text = ChapterText { title: title(&mut record, lang, "title"), ..ChapterText::default() };
    record.done();
    let nodes = tree::parse(&file.text[body..], body);
    headings(file, &nodes);
    let mut scribe = Scribe::new(file, desk, lang);
    let starts: Vec<usize> = nodes.iter().enumerate().filter(|(_, n)| n.heading() == Some(2)).map(|(i, _)| i).collect();
    text.html = scribe.blocks(&nodes[..starts.first().copied().unwrap_or(nodes.len())]);
    for (i, start) in starts.iter().enumerate() {
        let end = starts.get(i + 1).copied().unwrap_or(nodes.len());
        text.html += &scribe.blocks(&nodes[*start..=*start]);
        if let Some(principle) = principle(&mut scribe, file, lang, &nodes[*start], &nodes[start + 1..end]) {
            text.html += &principle.html;
            text.principles.push(principle);
        }
    }
    Some((text, nodes))
}

/// `## P1. Title {#p1}`, a text, then the example in three paragraphs.
fn principle(scribe: &mut Scribe<'_>, file: File<'_>, lang: Lang, heading: &Node<'_>, nodes: &[Node<'_>]) -> Option<Principle> {
    let words = plain::words(&heading.children);
    let Some((no, name)) = words.split_once('.').and_then(|(no, name)| Some((numbered(no.trim(), 'P')?, name.trim()))) else {
        file.fault(heading.at.start, "a principle is headed `## P1. Title {#p1}`");
        return None;
    };
    let id = heading.id().unwrap_or_default().to_owned();
    if id != format!("p{no}") {
        file.fault(heading.at.start, format!("the id of P{no} must be p{no}"));
    }
    let mut html = String::new();
    let mut found = Vec::new();
    for node in nodes {
        let block = scribe.blocks(std::slice::from_ref(node));
        match part(lang, node) {
            Some(class) => {
                found.push(class);
                html += &block.replacen("<p>", &format!("<p class=\"{class}\">"), 1);
            }
            None => html += &block,
        }
    }
    if found != ["case", "do", "dont"] {
        let labels = labels(lang).map(|(label, _)| format!("**{label}.**")).join(" ");
        file.fault(heading.at.start, format!("P{no} ends with three paragraphs that begin with {labels}"));
    }
    Some(Principle { id, no, title: typography::set(lang, "", name), html })
}

fn labels(lang: Lang) -> [(&'static str, &'static str); 3] {
    match lang {
        Lang::Ru => [("Ситуация", "case"), ("Так", "do"), ("Не так", "dont")],
        Lang::En => [("Situation", "case"), ("Do", "do"), ("Don't", "dont")],
    }
}

/// Which part of the example a paragraph is, by the bold word it begins with.
fn part(lang: Lang, node: &Node<'_>) -> Option<&'static str> {
    let strong = node.children.first().filter(|n| node.is_paragraph() && matches!(n.kind, Kind::Element(Tag::Strong)))?;
    let word = plain::words(&strong.children).replace('’', "'");
    labels(lang).into_iter().find(|(label, _)| word.trim().trim_end_matches('.') == *label).map(|(_, class)| class)
}

fn test(desk: &Desk<'_>) -> Vec<CodeQuestion> {
    let Some(file) = desk.file("code/test.toml") else {
        return Vec::new();
    };
    let Some(mut record) = Record::parse(file, 0..file.text.len()) else {
        return Vec::new();
    };
    let questions = record.tables("item").into_iter().filter_map(|record| question(desk, record)).collect();
    record.done();
    questions
}

fn question(desk: &Desk<'_>, mut record: Record<'_>) -> Option<CodeQuestion> {
    let place = record.place("principle");
    let word = record.text("principle");
    let principle = numbered(&word, 'P').filter(|n| desk.directory.principles.contains_key(n));
    if principle.is_none() && !word.is_empty() {
        record.file().fault(place, format!("`principle`: there is no {word} in the code"));
    }
    let read = item::read(desk, record, &word, String::new())?;
    if read.item.question.kind != ItemKind::Single {
        desk.file("code/test.toml")?.fault(place, "items of the code's test are `single`");
    }
    Some(CodeQuestion { item: read.item, principle: principle? })
}
