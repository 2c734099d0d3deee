use serde::Deserialize;

use crate::library::read::{Desk, File};

/// What nobody may claim, by language.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Banned {
    ru: Vec<Phrase>,
    en: Vec<Phrase>,
}

/// A phrase and why it is banned.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrase {
    phrase: String,
    why: String,
}

/// Words that turn a claim round when they stand up to three words before it.
const DENIALS: [&str; 8] = ["не", "ни", "нельзя", "not", "never", "cannot", "no", "don't"];
/// Lines that show what is wrong: an option that is not right, a question, the bad example of a principle.
const WRONG: [&str; 4] = ["- [ ]", "### ", "**Не так.**", "**Don't.**"];

/// Reports banned claims in what the house itself says: not in a client's words, wrong options or files that tasks are worked on.
pub(super) fn check(banned: &Banned, desk: &Desk<'_>) {
    for path in desk.files.keys().filter(|path| !path.starts_with("tasks/files/") && *path != "README.md" && *path != "coverage.toml") {
        let Some(file) = desk.file(path) else { continue };
        let says: fn(&str) -> bool = if path.ends_with(".md") { |line| !WRONG.iter().any(|sign| line.starts_with(sign)) } else { |line| line.starts_with("explanation") || line.contains("_text = ") };
        let phrases: Vec<&Phrase> = match () {
            () if path.ends_with(".ru.md") => banned.ru.iter().collect(),
            () if path.ends_with(".en.md") => banned.en.iter().collect(),
            () => banned.ru.iter().chain(&banned.en).collect(),
        };
        let mut at = 0;
        for line in file.text.split_inclusive('\n') {
            if says(line) {
                claims(file, at, line, &phrases);
            }
            at += line.len();
        }
    }
}

fn claims(file: File<'_>, at: usize, line: &str, phrases: &[&Phrase]) {
    let folded = line.to_lowercase();
    for Phrase { phrase, why } in phrases {
        let own = folded.match_indices(&phrase.to_lowercase()).any(|(i, _)| !denied(&folded[..i]) && !quoted(&folded[..i]));
        if own {
            file.fault(at, format!("`{phrase}` is not to be claimed: {why}"));
        }
    }
}

/// Whether a text ends in a denial.
fn denied(before: &str) -> bool {
    before.split_whitespace().rev().take(3).any(|word| DENIALS.contains(&word.trim_matches(|c: char| !c.is_alphabetic())))
}

/// Whether a text ends inside quotes: these are somebody else's words.
fn quoted(before: &str) -> bool {
    let count = |sign: char| before.matches(sign).count();
    count('«') > count('»') || count('“') > count('”') || count('"') % 2 == 1
}
