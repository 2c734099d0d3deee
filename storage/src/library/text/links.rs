use std::collections::{BTreeMap, BTreeSet};

use rules::lang::Lang;

use super::is_name;

/// Everything that a link may name, gathered before anything is rendered.
#[derive(Debug, Default)]
pub(in crate::library) struct Directory {
    /// Slugs of lessons by code.
    pub(in crate::library) materials: BTreeMap<String, String>,
    /// Slugs of checklists by code.
    pub(in crate::library) checklists: BTreeMap<String, String>,
    /// Chapters of the code by the number of a principle.
    pub(in crate::library) principles: BTreeMap<u32, u8>,
    /// Codes of exams.
    pub(in crate::library) exams: BTreeSet<String>,
    /// Ids of terms.
    pub(in crate::library) terms: BTreeSet<String>,
    /// Codes of tasks.
    pub(in crate::library) tasks: BTreeSet<String>,
    /// Codes of meetings.
    pub(in crate::library) meetings: BTreeSet<String>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::library) enum Target {
    /// To a page of ours.
    Inside(String),
    /// To somebody else's page.
    Outside(String),
    /// To what is written but has no page yet: the link is shown as text.
    NoPage,
    /// To what the syllabus has but nobody has written yet: the link is shown as text.
    NotYet,
    /// Nowhere; the reason.
    Bad(String),
}

/// How many there are of each in the syllabus (§2, §1.7, §4).
const MATERIALS: u32 = 45;
const TASKS: u32 = 30;
const PRINCIPLES: u32 = 30;

/// Whether a code is one of the syllabus's lessons, written or not.
pub(in crate::library) fn is_planned_material(code: &str) -> bool {
    numbered(code, 'M').is_some_and(|n| (1..=MATERIALS).contains(&n)) && code.len() == 3
}

/// The number of `P7` or `M05`.
pub(in crate::library) fn numbered(code: &str, letter: char) -> Option<u32> {
    let digits = code.strip_prefix(letter)?;
    (!digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

impl Directory {
    /// Where an address of a text leads, in the language of the text.
    pub(in crate::library) fn target(&self, address: &str, lang: Lang) -> Target {
        let prefix = match lang {
            Lang::Ru => "",
            Lang::En => "/en",
        };
        match address.split_once(':') {
            None if address.strip_prefix('#').is_some_and(is_name) => Target::Inside(address.to_owned()),
            Some(("https", rest)) if rest.starts_with("//") && rest.len() > 2 => Target::Outside(address.to_owned()),
            Some(("mailto", _)) => Target::Outside(address.to_owned()),
            Some((scheme, name)) => match self.inside(scheme, name) {
                Target::Inside(path) => Target::Inside(format!("{prefix}{path}")),
                other => other,
            },
            None => Target::Bad(format!("the address `{address}` is neither https:// nor one of ours (material:, checklist:, code:, term:, task:, exam:)")),
        }
    }

    fn inside(&self, scheme: &str, name: &str) -> Target {
        let slug = |known: &BTreeMap<String, String>, folder: &str| known.get(name).map(|slug| Target::Inside(format!("/{folder}/{slug}")));
        let found = match scheme {
            "material" => slug(&self.materials, "materials"),
            "checklist" => slug(&self.checklists, "checklists"),
            "code" => numbered(name, 'P').and_then(|n| self.principles.get(&n).map(|_| Target::Inside(format!("/code#p{n}")))),
            "exam" => self.exams.contains(name).then(|| Target::Inside(format!("/exams/{name}"))),
            "term" => self.terms.contains(name).then(|| Target::Inside(format!("/glossary#{name}"))),
            "task" => self.tasks.contains(name).then_some(Target::NoPage),
            _ => return Target::Bad(format!("the address `{scheme}:{name}` is neither https:// nor one of ours (material:, checklist:, code:, term:, task:, exam:)")),
        };
        let planned = match scheme {
            "material" => is_planned_material(name),
            "task" => numbered(name, 'T').is_some_and(|n| (1..=TASKS).contains(&n)),
            "term" => is_name(name),
            // A folder without the code at all is a small one; with the code, a principle that is not in it is a slip.
            "code" => self.principles.is_empty() && numbered(name, 'P').is_some_and(|n| (1..=PRINCIPLES).contains(&n)),
            _ => false,
        };
        match found {
            Some(target) => target,
            None if planned => Target::NotYet,
            None => Target::Bad(format!("the link {scheme}:{name} leads to nothing")),
        }
    }
}
