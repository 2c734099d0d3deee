use chrono::NaiveDate;
use rules::lang::Lang;
use serde::Deserialize;

/// The track of a lesson (syllabus §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Track {
    /// What an account manager is.
    Role,
    /// How work goes.
    Process,
    /// Talking with a client.
    Client,
    /// Documents and money.
    Finance,
    /// Sites and edits.
    Implementation,
    /// Search engine optimisation.
    Seo,
    /// Paid advertising.
    Ppc,
    /// Counting.
    Analytics,
    /// CRM, sheets.
    Tools,
}

impl Track {
    /// All, in the order of the syllabus.
    pub const ALL: [Self; 9] = [Self::Role, Self::Process, Self::Client, Self::Finance, Self::Implementation, Self::Seo, Self::Ppc, Self::Analytics, Self::Tools];

    /// As it is written in front matter: `process`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Process => "process",
            Self::Client => "client",
            Self::Finance => "finance",
            Self::Implementation => "implementation",
            Self::Seo => "seo",
            Self::Ppc => "ppc",
            Self::Analytics => "analytics",
            Self::Tools => "tools",
        }
    }
}

/// A lesson.
#[derive(Debug, Clone)]
pub struct Material {
    /// From the syllabus: `M05`.
    pub code: String,
    /// Its name in addresses: `project-launch`.
    pub slug: String,
    /// Its track.
    pub track: Track,
    /// Week of the programme in which it is read, from one.
    pub week: u8,
    /// Reading time as declared, minutes.
    pub minutes: u32,
    /// SHA-256 of both files, hex: what a signature was put under.
    pub version: String,
    /// Who answers for its facts, in Russian; in English it is [`Page::owner`].
    pub owner: String,
    /// Facts were checked on.
    pub checked: NaiveDate,
    /// Facts must be looked at again by.
    pub review_by: NaiveDate,
    /// What it rests on, titles in Russian; in English it is [`Page::sources`].
    pub sources: Vec<Reference>,
    /// The Russian text.
    pub ru: Page,
    /// The English text, if it is written.
    pub en: Option<Page>,
    /// The Russian text with links that stay under `/en`, for a lesson without an English one.
    pub(super) fallback: Option<Page>,
}

impl Material {
    /// The page in a language, and whether it is the Russian one for want of an English one.
    pub fn page(&self, lang: Lang) -> (&Page, bool) {
        match (lang, &self.en, &self.fallback) {
            (Lang::Ru, _, _) => (&self.ru, false),
            (Lang::En, Some(page), _) => (page, false),
            (Lang::En, None, fallback) => (fallback.as_ref().unwrap_or(&self.ru), true),
        }
    }
}

/// A source of facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The syllabus's code of a checked fact, `F7`.
    pub fact: Option<String>,
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
}

/// The text of a lesson in one language, rendered.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Its title, plain text.
    pub title: String,
    /// What the reader can do afterwards, plain text.
    pub summary: String,
    /// Who answers for its facts, in this language.
    pub owner: String,
    /// What it rests on, in this language.
    pub sources: Vec<Reference>,
    /// The body from the introduction to the last section, without `h1`.
    ///
    /// Without the sections `{#check}` (it is in [`Self::checks`]) and `{#today}` (in [`Self::today_html`]),
    /// so that the page can put the check between them.
    pub html: String,
    /// The section `{#today}` with its `<h2 id="today">`; empty if there is none.
    pub today_html: String,
    /// Sections (`h2`, `h3`) in order, with `check` and `today`, without the questions of the check.
    pub toc: Vec<Heading>,
    /// Reading time by words: 180 a minute in Russian, 220 in English.
    pub minutes: u32,
    /// The self-check: three questions.
    pub checks: Vec<Check>,
    /// All of it as plain text for the search, lower-cased, ё as е.
    pub text: String,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its anchor.
    pub id: String,
    /// Its title, plain text.
    pub title: String,
    /// 2 or 3.
    pub level: u8,
}

/// A question of the self-check. All HTML is inline except an explanation of several paragraphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The question.
    pub question_html: String,
    /// Options, and whether each is the right one.
    pub options: Vec<(String, bool)>,
    /// Why.
    pub explanation_html: String,
}
