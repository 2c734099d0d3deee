use chrono::NaiveDate;
use rules::lang::{Both, Lang};
use rules::marking::Item;

/// The account manager's code.
#[derive(Debug, Clone)]
pub struct Code {
    /// `1.0`.
    pub version: String,
    /// Of this version.
    pub date: NaiveDate,
    /// Who wrote it, as written in the file (Russian).
    pub author: String,
    /// SHA-256 of the version and all chapters in both languages, hex: what a signature was put under.
    pub hash: String,
    /// What changed, as written in the file.
    pub changes: Vec<Change>,
    /// The chapters in order.
    pub chapters: Vec<Chapter>,
    /// The test before signing.
    pub test: Vec<CodeQuestion>,
}

impl Code {
    /// A principle by its number (`P7` → 7), with its chapter.
    pub fn principle(&self, no: u32, lang: Lang) -> Option<(&Chapter, &Principle)> {
        self.chapters.iter().find_map(|c| c.text(lang).0.principles.iter().find(|p| p.no == no).map(|p| (c, p)))
    }
}

/// One change of the code.
#[derive(Debug, Clone)]
pub struct Change {
    /// The version it made.
    pub version: String,
    /// Of that version.
    pub date: NaiveDate,
    /// What changed.
    pub what: Both,
}

/// A chapter.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// From one.
    pub no: u8,
    /// From the file name: `client`.
    pub slug: String,
    /// In Russian.
    pub ru: ChapterText,
    /// In English, if it is written.
    pub en: Option<ChapterText>,
}

impl Chapter {
    /// The words in a language, and whether they are Russian for want of English.
    pub fn text(&self, lang: Lang) -> (&ChapterText, bool) {
        match (lang, &self.en) {
            (Lang::En, Some(text)) => (text, false),
            (lang, _) => (&self.ru, lang == Lang::En),
        }
    }
}

/// The words of a chapter.
#[derive(Debug, Clone, Default)]
pub struct ChapterText {
    /// Its title, plain text.
    pub title: String,
    /// The whole chapter: introduction and principles with their `<h2 id="p1">`.
    pub html: String,
    /// The principles one by one.
    pub principles: Vec<Principle>,
}

/// A principle.
#[derive(Debug, Clone)]
pub struct Principle {
    /// Its anchor, `p1`.
    pub id: String,
    /// Its number through the whole code.
    pub no: u32,
    /// Its title without the number, plain text.
    pub title: String,
    /// Its text without the heading; the three paragraphs of the example have classes `case`, `do` and `dont`.
    pub html: String,
}

/// A situation of the test before signing.
#[derive(Debug, Clone)]
pub struct CodeQuestion {
    /// The question with its key; it has no material.
    pub item: Item,
    /// The principle that answers it, its number.
    pub principle: u32,
}
