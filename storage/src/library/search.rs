use rules::lang::Lang;

use super::Library;
use super::text::plain::fold;

/// What a search finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What kind of thing.
    pub kind: HitKind,
    /// Its title, or the heading that matches.
    pub title: String,
    /// Its address without the language prefix: `/materials/project-launch#brief`.
    pub href: String,
    /// A sentence about it, plain text, may be empty.
    pub excerpt: String,
}

/// Kinds of things that are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HitKind {
    /// A lesson or a section of it.
    Material,
    /// A checklist or a group of it.
    Checklist,
    /// A principle of the code.
    Principle,
    /// A term.
    Term,
    /// An exam.
    Exam,
}

/// How well something matches: what is smaller comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Title,
    Heading,
    Text,
}

impl Library {
    /// Finds what has all words of the query in its title, headings or text: titles first, then headings, then texts.
    ///
    /// Case and ё/е do not matter; a query without letters or digits finds nothing.
    pub fn search(&self, lang: Lang, query: &str) -> Vec<Hit> {
        let query = fold(query);
        let words: Vec<&str> = query.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut hits = Hits { words, found: Vec::new() };
        self.search_materials(lang, &mut hits);
        self.search_checklists(lang, &mut hits);
        self.search_code(lang, &mut hits);
        for term in &self.glossary {
            hits.offer(HitKind::Term, term.name.get(lang), format!("/glossary#{}", term.id), &bare(term.html.get(lang)), Rank::Title);
        }
        for exam in &self.exams {
            hits.offer(HitKind::Exam, exam.title.get(lang), format!("/exams/{}", exam.code), exam.about.get(lang), Rank::Title);
        }
        // A stable sort keeps the order of kinds and codes inside a rank.
        hits.found.sort_by_key(|(rank, _)| *rank);
        hits.found.into_iter().map(|(_, hit)| hit).collect()
    }

    fn search_materials(&self, lang: Lang, hits: &mut Hits<'_>) {
        for material in &self.materials {
            let (page, _) = material.page(lang);
            let path = format!("/materials/{}", material.slug);
            let mut found = hits.offer_coded(HitKind::Material, &material.code, &page.title, path.clone(), &page.summary);
            for heading in &page.toc {
                found |= hits.offer(HitKind::Material, &heading.title, format!("{path}#{}", heading.id), &page.title, Rank::Heading);
            }
            // The text is folded already.
            if !found && hits.words.iter().all(|w| page.text.contains(w)) {
                hits.add(HitKind::Material, &page.title, path, &page.summary, Rank::Text);
            }
        }
    }

    fn search_checklists(&self, lang: Lang, hits: &mut Hits<'_>) {
        for checklist in &self.checklists {
            let (text, _) = checklist.text(lang);
            let path = format!("/checklists/{}", checklist.slug);
            let mut found = hits.offer_coded(HitKind::Checklist, &checklist.code, &text.title, path.clone(), &text.when);
            for group in &text.groups {
                if let (Some(title), Some(id)) = (&group.title, &group.id) {
                    found |= hits.offer(HitKind::Checklist, title, format!("{path}#{id}"), &text.title, Rank::Heading);
                }
            }
            let item = text.groups.iter().flat_map(|g| &g.items).map(|i| bare(&i.html)).find(|item| hits.match_all(item));
            if let (false, Some(item)) = (found, item) {
                hits.add(HitKind::Checklist, &text.title, path, &item, Rank::Text);
            }
        }
    }

    fn search_code(&self, lang: Lang, hits: &mut Hits<'_>) {
        for chapter in self.code.iter().flat_map(|c| &c.chapters) {
            let (text, _) = chapter.text(lang);
            for principle in &text.principles {
                let title = format!("P{}. {}", principle.no, principle.title);
                hits.offer(HitKind::Principle, &title, format!("/code#{}", principle.id), &text.title, Rank::Title);
            }
        }
    }
}

struct Hits<'q> {
    words: Vec<&'q str>,
    found: Vec<(Rank, Hit)>,
}

impl Hits<'_> {
    fn match_all(&self, text: &str) -> bool {
        let text = fold(text);
        self.words.iter().all(|word| text.contains(word))
    }

    /// Adds something whose title matches; says whether it does.
    fn offer(&mut self, kind: HitKind, title: &str, href: String, excerpt: &str, rank: Rank) -> bool {
        let matches = self.match_all(title);
        if matches {
            self.add(kind, title, href, excerpt, rank);
        }
        matches
    }

    /// The same for what is also found by its code, `M05`.
    fn offer_coded(&mut self, kind: HitKind, code: &str, title: &str, href: String, excerpt: &str) -> bool {
        let matches = self.match_all(&format!("{code} {title}"));
        if matches {
            self.add(kind, title, href, excerpt, Rank::Title);
        }
        matches
    }

    fn add(&mut self, kind: HitKind, title: &str, href: String, excerpt: &str, rank: Rank) {
        self.found.push((rank, Hit { kind, title: title.to_owned(), href, excerpt: excerpt.to_owned() }));
    }
}

/// Our own inline HTML without its tags.
fn bare(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
