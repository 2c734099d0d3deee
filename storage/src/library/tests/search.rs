use rules::lang::Lang;

use super::library;

/// What is found, as `title href`.
fn check(lang: Lang, query: &str, expected: &[&str]) {
    let found: Vec<String> = library(&[]).search(lang, query).iter().map(|h| format!("{} {}", h.title.replace('\u{a0}', " "), h.href)).collect();
    assert_eq!(found, expected, "{query}");
}

#[test]
fn titles_come_first_then_headings_then_texts() {
    check(Lang::Ru, "ЗАПУСК", &["Запуск проекта /materials/launch"]);
    check(Lang::Ru, "передают", &["Что передают /materials/launch#handover"]);
    check(Lang::Ru, "маржа", &["Запуск проекта /materials/launch"]);
    check(Lang::Ru, "наставник", &["Наставник /glossary#mentor", "Запуск проекта /materials/launch", "Первый день /checklists/first-day"]);
}

#[test]
fn everything_is_found_in_its_language() {
    check(Lang::En, "benefit", &["P1. Benefit before sale /code#p1"]);
    check(Lang::En, "seo exam", &["SEO exam /exams/seo"]);
    check(Lang::En, "pass", &["Project launch /materials/launch", "First day /checklists/first-day"]);
    check(Lang::Ru, "m05", &["Запуск проекта /materials/launch"]);
}

#[test]
fn letters_fold_and_empty_queries_find_nothing() {
    check(Lang::Ru, "Трёх", &["Запуск проекта /materials/launch"]);
    check(Lang::Ru, "трех", &["Запуск проекта /materials/launch"]);
    check(Lang::Ru, " — ", &[]);
    check(Lang::Ru, "", &[]);
}
