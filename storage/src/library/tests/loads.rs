use chrono::NaiveDate;
use rules::checklist::Entry;
use rules::item::Kind;
use rules::lang::Lang;
use rules::marking::{Key, kind_of};
use rules::outcome::{OutcomeKind, OutcomeRule};
use rules::people::{Department, Role};

use super::{check, check_warnings, good, library};
use crate::library::{Library, Signs, Source, Track};

#[test]
fn the_good_folder_has_neither_faults_nor_warnings() {
    check(&[], &[""]);
    check_warnings(&[], &[""]);
}

#[test]
fn lessons_stand_in_the_order_of_codes() {
    let library = library(&[]);
    let codes: Vec<&str> = library.materials().iter().map(|m| m.code.as_str()).collect();
    assert_eq!(codes, ["M01", "M05"]);
    let launch = library.material("launch").expect("it is there");
    assert_eq!((launch.track, launch.week, launch.minutes), (Track::Process, 1, 1));
    assert_eq!(launch.version.len(), 64);
    assert_eq!(launch.sources[0].title, "Справка Директа");
    assert_eq!(launch.en.as_ref().expect("it is written").sources[0].title, "Direct help");
}

#[test]
fn a_lesson_without_english_shows_russian_and_keeps_the_reader_in_the_english_site() {
    let library = library(&[]);
    let role = library.material_by_code("M01").expect("it is there");
    let (page, fallback) = role.page(Lang::En);
    assert!(fallback);
    assert!(page.html.contains("<a href=\"/en/materials/launch\">урок</a>"), "{}", page.html);
    assert!(page.checks[1].explanation_html.contains("/en/materials/launch"));
    assert!(!role.page(Lang::Ru).1);
}

#[test]
fn check_and_today_are_not_in_the_body_but_in_the_contents() {
    let library = library(&[]);
    let page = &library.material("launch").expect("it is there").ru;
    assert!(!page.html.contains("id=\"check\"") && !page.html.contains("id=\"today\""));
    assert!(page.today_html.starts_with("<h2 id=\"today\">Что сделать сегодня</h2>"));
    let toc: Vec<(&str, u8)> = page.toc.iter().map(|h| (h.id.as_str(), h.level)).collect();
    assert_eq!(toc, [("handover", 2), ("handover-1", 3), ("check", 2), ("today", 2)]);
    assert!(page.html.contains("<h3 id=\"handover-1\">Пример</h3>"));
    let right: Vec<_> = page.checks.iter().map(|c| c.options.iter().position(|(_, right)| *right)).collect();
    assert_eq!(right, [Some(1), Some(0), Some(2)]);
    assert!(page.text.contains("роль защищает обе стороны"));
}

#[test]
fn a_version_changes_with_any_of_the_two_texts() {
    let version = |library: &Library| library.material("launch").map(|m| m.version.clone());
    let before = version(&library(&[]));
    assert_ne!(before, version(&library(&[("materials/launch.en.md", "handed over in a day", "handed over in two days")])));
    assert_ne!(before, version(&library(&[("materials/launch.ru.md", "за день", "за два дня")])));
}

#[test]
fn numbers_of_a_checklist_are_the_written_ones() {
    let library = library(&[]);
    let list = library.checklist("first-day").expect("it is there");
    let entry = |no, evidence| Entry { no, evidence };
    assert_eq!(list.entries, [entry(1, false), entry(2, true), entry(4, false)]);
    assert_eq!(list.signs, Signs::Mentor);
    let (text, fallback) = list.text(Lang::Ru);
    assert!(!fallback);
    assert_eq!(text.groups[0].title.as_deref(), Some("Вход"));
    assert_eq!(text.groups[0].items[1].html, "Включите второй фактор");
    assert_eq!(text.groups[0].items[1].note_html.as_deref(), Some("Доказательство\u{a0}— снимок."));
    assert_eq!(text.groups[1].items[0].note_html, None);
}

#[test]
fn the_code_has_chapters_principles_and_a_test() {
    let library = library(&[]);
    let code = library.code().expect("it is there");
    let (chapter, principle) = code.principle(1, Lang::Ru).expect("it is there");
    assert_eq!((chapter.no, chapter.slug.as_str(), principle.title.as_str()), (1, "client", "Польза важнее продажи"));
    assert!(principle.html.contains("<p class=\"dont\"><strong>Не\u{a0}так.</strong> Оформляете молча.</p>"), "{}", principle.html);
    assert!(chapter.ru.html.contains("<h2 id=\"p1\">P1. Польза важнее продажи</h2>"));
    assert_eq!((code.test[0].principle, &code.test[0].item.key), (1, &Key::Single { right: 1 }));
}

#[test]
fn a_bank_holds_every_kind() {
    let library = library(&[]);
    let exam = library.exam("seo").expect("it is there");
    let kinds: Vec<Kind> = exam.active().map(|i| kind_of(&i.item.key)).collect();
    assert_eq!(kinds[..7], [Kind::Single, Kind::Multiple, Kind::TrueFalse, Kind::Short, Kind::Number, Kind::Match, Kind::Order]);
    assert_eq!(kinds[7..], [Kind::Case; 3]);
    assert_eq!(exam.items[1].item.key, Key::Multiple { right: vec![0, 2] });
    assert_eq!(exam.items[3].item.key, Key::Short { accept: vec!["тайтл".to_owned(), "title".to_owned()] });
    assert_eq!(exam.items[4].item.key, Key::Number { answer: 15_000, tolerance: 500 });
    assert_eq!(exam.blueprint("trial").map(|b| b.items()), Some(3));
}

#[test]
fn only_a_change_of_sense_makes_a_new_version_of_an_item() {
    let version = |library: &Library| library.exam("seo").and_then(|e| e.item("S1-01")).map(|i| i.version.clone());
    let bank = "exams/seo/bank/S1.toml";
    let before = version(&library(&[]));
    assert_eq!(before, version(&library(&[(bank, "checked = 2026-11-24", "checked = 2026-12-24")])));
    assert_ne!(before, version(&library(&[(bank, "right = [2]", "right = [1]")])));
    assert_ne!(before, version(&library(&[(bank, "Question 1", "Question one")])));
}

#[test]
fn a_programme_a_calendar_and_a_rubric_are_read() {
    let library = library(&[]);
    let programme = library.programme("starter").expect("it is there");
    assert_eq!(programme.days().count(), 3);
    assert_eq!(programme.retakes.retakes[1].allows, Role::Head(Department::ClientService));
    let full = OutcomeRule { exams: 2, reviews: Some(350), ..OutcomeRule::of(OutcomeKind::FullAm) };
    assert_eq!(programme.outcomes, [full, OutcomeRule { failed: true, ..OutcomeRule::of(OutcomeKind::NotPassed) }]);
    let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).expect("a day");
    assert!(!library.calendar().is_working(day(2, 23)) && library.calendar().is_working(day(2, 21)));
    assert_eq!(library.rubric().map(|r| r.criteria.len()), Some(2));
    assert_eq!(library.questions()[0].en, "Why?");
    assert_eq!(library.glossary()[0].name.ru, "Наставник");
}

#[test]
fn parts_that_nobody_names_may_be_absent() {
    let mut files = good::files();
    files.retain(|path, _| path == "materials/role.ru.md");
    let library = Library::load(&Source::Files(files)).expect("the lesson alone is a library");
    assert!(library.code().is_none() && library.exams().is_empty() && library.rubric().is_none());
    assert_eq!(library.warnings().len(), 2, "its two links lead to a lesson that is not written");
}

#[test]
fn lessons_are_overdue_after_their_review_date() {
    let library = library(&[]);
    let day = |d| NaiveDate::from_ymd_opt(2026, 12, d).expect("a day");
    assert!(library.overdue(day(24)).is_empty());
    let overdue: Vec<String> = library.overdue(day(25)).iter().map(ToString::to_string).collect();
    assert_eq!(overdue, ["materials/role.ru.md:1: M01 was to be reviewed by 2026-12-24"]);
}

#[test]
fn a_folder_that_is_not_there_is_a_fault() {
    let faults = Library::load(&Source::Dir("no/such/folder".into())).map(|_| ()).expect_err("there is nothing to read");
    assert!(faults[0].to_string().starts_with(".:1: the folder no/such/folder cannot be read"), "{}", faults[0]);
}
