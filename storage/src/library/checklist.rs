use rules::checklist::Entry;
use rules::lang::Lang;
use rules::people::Department;

/// A checklist.
#[derive(Debug, Clone)]
pub struct Checklist {
    /// From the syllabus: `C01`.
    pub code: String,
    /// Its name in addresses: `first-day`.
    pub slug: String,
    /// Who signs it.
    pub signs: Signs,
    /// SHA-256 of both files, hex.
    pub version: String,
    /// The items without words, in order, across groups.
    pub entries: Vec<Entry>,
    /// In Russian.
    pub ru: ChecklistText,
    /// In English, if it is written.
    pub en: Option<ChecklistText>,
}

impl Checklist {
    /// The words in a language, and whether they are Russian for want of English.
    pub fn text(&self, lang: Lang) -> (&ChecklistText, bool) {
        match (lang, &self.en) {
            (Lang::En, Some(text)) => (text, false),
            (lang, _) => (&self.ru, lang == Lang::En),
        }
    }
}

/// Who signs a checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signs {
    /// The trainee's mentor.
    Mentor,
    /// A specialist of a department.
    Department(Department),
}

/// The words of a checklist.
#[derive(Debug, Clone, Default)]
pub struct ChecklistText {
    /// Its title, plain text.
    pub title: String,
    /// When it is used, plain text.
    pub when: String,
    /// Why it exists: blocks.
    pub intro_html: String,
    /// The items in groups; a list without groups is one group without a title.
    pub groups: Vec<Group>,
}

/// Items under a heading.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// The heading, plain text.
    pub title: Option<String>,
    /// Its anchor.
    pub id: Option<String>,
    /// The items.
    pub items: Vec<ItemText>,
}

/// The words of an item.
#[derive(Debug, Clone)]
pub struct ItemText {
    /// Its number in the list, its identity.
    pub no: u32,
    /// The item: inline.
    pub html: String,
    /// The note under it: inline, or blocks if it has several.
    pub note_html: Option<String>,
    /// Whether it wants evidence (★).
    pub evidence: bool,
}
