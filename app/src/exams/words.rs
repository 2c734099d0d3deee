//! Doors in words.

use rules::calendar::Zone;
use rules::lang::Lang;
use rules::people::{Department, Role};
use rules::retake::Entry;

use crate::{t, when};

/// A door in one line.
pub fn entry_line(lang: Lang, zone: Zone, entry: &Entry) -> String {
    match entry {
        Entry::Locked(missing) => t!(lang, "entry-locked", n = missing.len()),
        Entry::Start(permit) => t!(lang, "entry-start", n = permit.no()),
        Entry::Resume(_) => t!(lang, "entry-resume"),
        Entry::BeingGraded(_) => t!(lang, "entry-grading"),
        Entry::NotYet(wait) if wait.condition_met && wait.allowed => t!(lang, "entry-opens", at = when::moment(lang, zone, wait.opens_at)),
        Entry::NotYet(wait) => t!(lang, "entry-waits", at = when::moment(lang, zone, wait.opens_at)),
        Entry::Passed => t!(lang, "entry-passed"),
        Entry::Over => t!(lang, "entry-over"),
        Entry::Exhausted => t!(lang, "entry-exhausted"),
    }
}

/// Who allows a retake, in words.
pub fn allower(lang: Lang, role: Role) -> String {
    match role {
        Role::Head(Department::ClientService) => t!(lang, "allows-head"),
        _ => t!(lang, "allows-mentor"),
    }
}
