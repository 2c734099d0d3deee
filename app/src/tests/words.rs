//! The two word files agree with each other and with the sources: a key nobody asks for is as wrong as one nobody wrote.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use storage::library::Track;

use super::*;

type Words = BTreeMap<&'static str, &'static str>;

/// States of the trainees' list: the parts of its keys are no words of an enum that could be read from the sources.
const FILTERS: [&str; 5] = ["on-plan", "late", "to-decide", "to-register", "closed"];
/// Sections whose keys components build from tags and statuses; the tests of the components draw them.
const DRAWN: [&str; 2] = ["part-theme-", "part-error-"];
/// Beginnings that only keys have: a literal with one of them is a key, wherever it stands.
const NAMED: [&str; 6] = ["nav-", "do-", "ruler-", "exam-rule-", "answer-", "part-"];
/// An id of an element that looks like one of them.
const ID: &str = "nav-h";
/// Latin words that Russian texts may hold.
const LATIN: [&str; 10] = ["SEO", "HR", "Ctrl", "K", "P", "Europe", "Moscow", "name", "mail", "ru"];

fn words(lang: Lang) -> Words {
    let source = SOURCES[usize::from(lang == Lang::En)].1;
    let mut words = Words::new();
    for message in messages(source) {
        let (key, text) = message.split_once(" =").expect("a message has a text");
        assert!(words.insert(key, text).is_none(), "{key} stands twice in {}", lang.tag());
    }
    words
}

/// Messages of a file, each with its key and all its lines.
fn messages(source: &'static str) -> Vec<&'static str> {
    let starts = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase() || c == '#');
    let mut at = 0;
    let mut from = Vec::new();
    for line in source.split_inclusive('\n') {
        if starts(line) {
            from.push(at);
        }
        at += line.len();
    }
    from.push(at);
    from.windows(2).map(|w| source[w[0]..w[1]].trim_end()).filter(|m| !m.starts_with('#')).collect()
}

/// Names after `$`.
fn variables(text: &'static str) -> BTreeSet<&'static str> {
    text.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()).collect()
}

/// What a reader reads: without placeables and names of variants.
fn prose(text: &str) -> String {
    let mut prose = String::new();
    let mut rest = text;
    while let Some(n) = rest.find(['{', '[']) {
        prose.push_str(&rest[..n]);
        let ends = if rest[n..].starts_with('[') { ["]", "]"] } else { ["}", "->"] };
        let end = ends.iter().filter_map(|e| Some(rest[n..].find(e)? + e.len())).min().expect("closed");
        rest = &rest[n + end..];
    }
    prose + rest
}

/// The sources of the crate, without tests and this module.
fn sources() -> Vec<String> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("tests") {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("src/words.rs") && !path.ends_with("parts/tests.rs") {
                sources.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    sources
}

/// Pieces between commas outside strings and brackets, up to the bracket that closes.
fn pieces(text: &str) -> Vec<&str> {
    let (mut depth, mut quoted, mut escaped, mut from) = (0, false, false, 0);
    let mut pieces = Vec::new();
    for (n, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                pieces.push(text[from..n].trim());
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                pieces.push(text[from..n].trim());
                from = n + 1;
            }
            _ => {}
        }
    }
    pieces
}

/// Arguments of every `t!`: language, key, values.
fn calls(source: &str) -> Vec<Vec<&str>> {
    let whole = |n: &usize| !source[..*n].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    source.match_indices("t!(").map(|(n, _)| n).filter(whole).map(|n| pieces(&source[n + 3..])).collect()
}

/// Literals made of small letters, digits and hyphens.
fn literals(source: &str) -> impl Iterator<Item = &str> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    source.match_indices('"').filter_map(move |(n, _)| {
        let rest = &source[n + 1..];
        let end = rest.find(|c| !plain(c))?;
        (end > 0 && rest[end..].starts_with('"')).then(|| &rest[..end])
    })
}

/// Variants of an enum of the workspace, in kebab case.
fn variants(file: &str, name: &str) -> Vec<String> {
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file)).unwrap();
    let body = source.split(&format!("enum {name} {{\n")).nth(1).expect("the enum is there").split("\n}").next().unwrap_or_default();
    let named = body.lines().map(str::trim).filter(|l| l.starts_with(|c: char| c.is_ascii_uppercase()));
    let kebab = |word: &str| word.chars().flat_map(|c| c.is_ascii_uppercase().then_some('-').into_iter().chain([c.to_ascii_lowercase()])).collect::<String>();
    named.map(|l| kebab(l.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()).trim_start_matches('-').to_owned()).collect()
}

/// Kinds of events that the sources note: in the event itself, or chosen just before it.
fn events(source: &str) -> BTreeSet<String> {
    let within = source.match_indices("Event { kind: ").map(|(n, found)| source[n + found.len()..].split([',', '}']).next().unwrap_or_default());
    let before = source.match_indices("let kind = ").filter_map(|(n, _)| source[n..].split_once("Event {").map(|(text, _)| text));
    within.chain(before).flat_map(literals).filter(|l| l.contains('-')).map(|l| format!("event-{l}")).collect()
}

/// Keys that are put together while running.
fn built() -> BTreeSet<String> {
    let family = |prefix: &str, words: Vec<String>| words.into_iter().map(|w| format!("{prefix}-{w}")).collect::<Vec<_>>();
    let outcomes = family("outcome", variants("rules/src/outcome.rs", "OutcomeKind"));
    let problems = variants("app/src/problem.rs", "Problem").into_iter().filter(|p| !["refused", "raced", "outdated"].contains(&p.as_str()));
    let mut keys = family("problem", problems.chain(variants("rules/src/refusal.rs", "Refusal")).collect());
    keys.extend(outcomes.iter().map(|o| format!("{o}-next")));
    keys.extend(outcomes);
    keys.extend(family("department", variants("rules/src/people.rs", "Department")));
    keys.extend(family("kind", variants("rules/src/item.rs", "Kind").iter().map(|k| k.replace('-', "")).collect()));
    keys.extend(family("track", Track::ALL.map(|t| t.code().to_owned()).to_vec()));
    keys.extend(family("filter", FILTERS.map(str::to_owned).to_vec()));
    keys.extend((1..=12).flat_map(|n| [format!("month-{n}"), format!("cohort-month-{n}")]));
    // The console begins internships; its events are read on the person's page.
    keys.push("event-internship-begun".to_owned());
    // The note above a form that came after its session.
    keys.push("problem-session-ended".to_owned());
    keys.extend((1..=7).map(|n| format!("weekday-{n}")));
    keys.extend(sources().iter().flat_map(|s| events(s)));
    keys.into_iter().collect()
}

#[test]
fn both_files_have_equal_keys_in_equal_order_with_equal_variables() {
    let keys = |n: usize| messages(SOURCES[n].1).into_iter().filter_map(|m| m.split_once(" =")).map(|m| m.0).collect::<Vec<_>>();
    assert_eq!(keys(0), keys(1));
    let (ru, en) = (words(Lang::Ru), words(Lang::En));
    for (key, text) in ru {
        assert_eq!(variables(text), variables(en[key]), "{key}");
    }
}

#[test]
fn every_key_of_the_sources_exists_with_the_values_it_is_given() {
    let ru = words(Lang::Ru);
    let mut faults = BTreeSet::new();
    for source in sources() {
        faults.extend(literals(&source).filter(|l| *l != ID && NAMED.iter().any(|n| l.starts_with(n)) && !ru.contains_key(l)).map(str::to_owned));
        for call in calls(&source).iter().filter(|c| c.len() > 1 && !c[1].starts_with("format!")) {
            let given: BTreeSet<&str> = call[2..].iter().filter_map(|v| v.split_once('=')).map(|v| v.0.trim()).collect();
            for key in literals(call[1]) {
                match ru.get(key) {
                    None => drop(faults.insert(key.to_owned())),
                    Some(text) if variables(text) != given => drop(faults.insert(format!("{key} is given {given:?}"))),
                    Some(_) => {}
                }
            }
        }
    }
    faults.extend(built().into_iter().filter(|k| !ru.contains_key(k.as_str())));
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_key_is_asked_for() {
    let (sources, built) = (sources(), built());
    let literal: BTreeSet<&str> = sources.iter().flat_map(|s| literals(s)).collect();
    let idle: Vec<&str> = words(Lang::Ru).into_keys().filter(|k| !literal.contains(k) && !built.contains(*k) && !DRAWN.iter().any(|d| k.starts_with(d))).collect();
    assert!(idle.is_empty(), "{idle:#?}");
}

#[test]
fn every_sentence_can_be_said_with_any_number() {
    for lang in [Lang::Ru, Lang::En] {
        for (key, text) in words(lang) {
            for n in [0, 1, 2, 5, 11, 21] {
                let args: Vec<Arg<'_>> = variables(text).into_iter().map(|v| (v, n.into())).collect();
                let said = say(lang, key, &args);
                assert!(!said.is_empty() && !said.contains(['{', '}', '$']), "{key}: {said}");
            }
        }
    }
}

#[test]
fn numbers_choose_their_forms() {
    let said = |n: usize| say(Lang::Ru, "today-late-n", &[("n", n.into())]);
    assert_eq!([1, 2, 5, 11, 21].map(said), ["1\u{a0}дело", "2\u{a0}дела", "5\u{a0}дел", "11\u{a0}дел", "21\u{a0}дело"]);
    assert_eq!(say(Lang::Ru, "today-day", &[("n", 12_usize.into())]), "Двенадцатый день");
    assert_eq!(say(Lang::En, "today-day", &[("n", 12_usize.into())]), "Day twelve");
}

#[test]
fn plurals_have_all_forms_of_their_language() {
    let (ru, en) = (words(Lang::Ru), words(Lang::En));
    for (key, text) in ru {
        let forms = ["[one]", "[few]", "[many]"].map(|f| text.matches(f).count());
        assert!(forms.iter().all(|n| *n == forms[0]), "{key}: {forms:?}");
        assert_eq!(forms[0], en[key].matches("[one]").count(), "{key}");
    }
}

#[test]
fn no_text_stands_in_the_other_language_or_shouts() {
    let cyrillic = |c: char| ('\u{400}'..='\u{4ff}').contains(&c);
    for (key, text) in words(Lang::En) {
        assert!(!text.contains(cyrillic) && !prose(text).contains('!'), "{key}");
    }
    for (key, text) in words(Lang::Ru) {
        let prose = prose(text);
        let foreign: Vec<&str> = prose.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty() && !w.chars().all(cyrillic) && !LATIN.contains(w)).collect();
        assert!(foreign.is_empty(), "{key}: {foreign:?}");
        let lower = prose.to_lowercase();
        assert!(["успешно", "упс", "пожалуйста", "!"].iter().all(|w| !lower.contains(w)), "{key}");
    }
}
