use rules::lang::Lang;

use super::front::{self, Front};
use super::record::Record;
use super::{Desk, File, hash, quiz, words};
use crate::library::material::{Heading, Material, Page, Reference};
use crate::library::text::links::numbered;
use crate::library::text::scribe::Scribe;
use crate::library::text::tree::{self, Node};
use crate::library::text::{is_name, plain, shape, typography};

/// All lessons by code.
pub(super) fn all(desk: &Desk<'_>) -> Vec<Material> {
    let mut materials: Vec<Material> = desk.folder("materials", ".ru.md").into_iter().filter_map(|(slug, file)| read(desk, slug, file)).collect();
    materials.sort_by(|a, b| a.code.cmp(&b.code));
    words::alone(desk, "materials");
    materials
}

fn read(desk: &Desk<'_>, slug: &str, file: File<'_>) -> Option<Material> {
    let Front { mut record, body } = front::split(file)?;
    if !is_name(slug) {
        file.fault(0, format!("the file name `{slug}` may have only small latin letters, digits and hyphens"));
    }
    let code = code(&mut record, 'M');
    let track = record.word("track");
    let week = u8::try_from(record.number_in("week", 1..=53)).unwrap_or_default();
    let minutes = record.number_in("minutes", 1..=600);
    let (checked, place, review_by) = (record.day("checked"), record.place("review_by"), record.day("review_by"));
    if review_by <= checked {
        file.fault(place, format!("review_by ({review_by}) is not after checked ({checked})"));
    }
    let head = Page { title: title(&mut record, Lang::Ru, "title"), summary: title(&mut record, Lang::Ru, "summary"), owner: record.text("owner"), sources: sources(&mut record), ..Page::default() };
    record.done();
    let nodes = tree::parse(&file.text[body..], body);
    let ru = page(desk, file, Lang::Ru, head, &nodes);
    let english = desk.file(&format!("materials/{slug}.en.md"));
    let en = english.and_then(|english| read_english(desk, english, &nodes, &ru));
    let fallback = en.is_none().then(|| abroad(&ru));
    let version = hash([file.text, english.map_or("", |e| e.text)]);
    let (owner, sources) = (ru.owner.clone(), ru.sources.clone());
    Some(Material { code, slug: slug.to_owned(), track: track?, week, minutes, version, owner, checked, review_by, sources, ru, en, fallback })
}

fn read_english(desk: &Desk<'_>, file: File<'_>, russian: &[Node<'_>], ru: &Page) -> Option<Page> {
    let Front { mut record, body } = front::split(file)?;
    let sources = if record.has("sources") { sources(&mut record) } else { ru.sources.clone() };
    let head = Page { title: title(&mut record, Lang::En, "title"), summary: title(&mut record, Lang::En, "summary"), owner: record.text("owner"), sources, ..Page::default() };
    record.done();
    if head.sources.len() != ru.sources.len() {
        file.fault(0, format!("{} sources, {} in the Russian file", head.sources.len(), ru.sources.len()));
    }
    let nodes = tree::parse(&file.text[body..], body);
    shape::compare(russian, &nodes, file);
    let page = page(desk, file, Lang::En, head, &nodes);
    quiz::compare(&ru.checks, &page.checks, file);
    Some(page)
}

/// A code of the syllabus: a letter and two digits.
pub(super) fn code(record: &mut Record<'_>, letter: char) -> String {
    numbered_code(record, letter, 2)
}

/// A code of the syllabus with as many digits.
pub(super) fn numbered_code(record: &mut Record<'_>, letter: char, digits: usize) -> String {
    let place = record.place("code");
    let code = record.text("code");
    if !code.is_empty() && (numbered(&code, letter).is_none() || code.len() != 1 + digits) {
        let digits = if digits == 1 { "one digit" } else { "two digits" };
        record.file().fault(place, format!("`code` is {letter} and {digits}, not `{code}`"));
    }
    code
}

/// A text of front matter, set.
pub(super) fn title(record: &mut Record<'_>, lang: Lang, key: &str) -> String {
    typography::set(lang, "", record.text(key).trim())
}

fn sources(record: &mut Record<'_>) -> Vec<Reference> {
    if !record.has("sources") {
        record.fault("`sources` is missing (it may be an empty list)");
    }
    let read = |mut record: Record<'_>| {
        let (place, url) = (record.place("url"), record.text("url"));
        if !url.is_empty() && !url.starts_with("https://") {
            record.file().fault(place, format!("the address of a source must begin with https://, not `{url}`"));
        }
        let (at, fact) = (record.place("fact"), record.maybe_text("fact"));
        if fact.as_deref().is_some_and(|f| numbered(f, 'F').is_none()) {
            record.file().fault(at, "`fact` is a code of the syllabus, F and a number");
        }
        let reference = Reference { fact, title: record.text("title"), url };
        record.done();
        reference
    };
    record.tables("sources").into_iter().map(read).collect()
}

/// Renders the text: body, check and today apart.
fn page(desk: &Desk<'_>, file: File<'_>, lang: Lang, mut page: Page, nodes: &[Node<'_>]) -> Page {
    let mut scribe = Scribe::new(file, desk, lang);
    page.text = plain::fold(&plain::words(nodes));
    page.minutes = plain::minutes(lang, &page.text);
    headings(file, nodes);
    page.toc = contents(file, desk, lang, nodes);
    let section = |id: &str| nodes.iter().position(|n| n.heading() == Some(2) && n.id() == Some(id));
    let end = |start: usize| nodes[start + 1..].iter().position(|n| n.heading() == Some(2)).map_or(nodes.len(), |i| start + 1 + i);
    let (check, today) = (section("check"), section("today"));
    let mut body = nodes.to_vec();
    for (start, name) in [(check, "check"), (today, "today")] {
        if start.is_none() {
            file.fault(file.text.len(), format!("the section {{#{name}}} is missing"));
        }
    }
    // The later section is cut first, so that the place of the earlier one still holds.
    for start in [check.max(today), if check.is_some() && today.is_some() { check.min(today) } else { None }].into_iter().flatten() {
        body.drain(start..end(start));
    }
    page.html = scribe.blocks(&body);
    if let Some(start) = today {
        page.today_html = scribe.blocks(&nodes[start..end(start)]);
    }
    if let Some(start) = check {
        page.checks = quiz::read(&mut scribe, file, &nodes[start], &nodes[start + 1..end(start)]);
    }
    page
}

/// Reports headings without an id, with a bad or a second-hand one, and of a wrong level.
pub(super) fn headings(file: File<'_>, nodes: &[Node<'_>]) {
    let mut seen: Vec<&str> = Vec::new();
    for node in nodes {
        match (node.heading(), node.id()) {
            (None, _) => {}
            (Some(1), _) => file.fault(node.at.start, "`# Title` is not written, it comes from the front matter"),
            (Some(2), None) => file.fault(node.at.start, "a ## heading needs an id: `## Title {#id}`"),
            (Some(2 | 3), Some(id)) if !is_name(id) => file.fault(node.at.start, format!("the id `{id}` may have only small latin letters, digits and hyphens")),
            (Some(2 | 3), Some(id)) if seen.contains(&id) => file.fault(node.at.start, format!("the id `{id}` is used twice")),
            (Some(2 | 3), id) => seen.extend(id),
            (Some(level), _) => file.fault(node.at.start, format!("headings of level {level} are not used, only ## and ###")),
        }
    }
}

fn contents(file: File<'_>, desk: &Desk<'_>, lang: Lang, nodes: &[Node<'_>]) -> Vec<Heading> {
    // A scribe of its own gives nameless headings the same anchors as the one that renders.
    let mut scribe = Scribe::new(file, desk, lang);
    let mut toc: Vec<Heading> = Vec::new();
    let mut in_check = false;
    for node in nodes {
        let Some(level @ (2 | 3)) = node.heading() else { continue };
        let id = scribe.anchor(node);
        in_check = if level == 2 { id == "check" } else { in_check };
        if level == 2 || !in_check {
            toc.push(Heading { id, title: plain::title(lang, &node.children), level });
        }
    }
    toc
}

/// The Russian page with links of ours kept under `/en`.
fn abroad(ru: &Page) -> Page {
    let move_links = |html: &str| html.replace("<a href=\"/", "<a href=\"/en/");
    let checks = ru.checks.iter().cloned().map(|mut c| {
        c.explanation_html = move_links(&c.explanation_html);
        c
    });
    Page { html: move_links(&ru.html), today_html: move_links(&ru.today_html), checks: checks.collect(), ..ru.clone() }
}
