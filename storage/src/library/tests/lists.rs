use super::check;

const RU: &str = "checklists/first-day.ru.md";
const EN: &str = "checklists/first-day.en.md";

#[test]
fn numbers_run_through_and_are_never_used_twice() {
    check(
        &[(RU, "4. Познакомьтесь", "2. Познакомьтесь"), (EN, "4. Meet", "2. Meet")],
        &[
            "checklists/first-day.en.md:5: item 2 has ★ in one language only",
            "checklists/first-day.en.md:16: item 2 stands after item 2: numbers run through the whole list and are never used twice",
            "checklists/first-day.ru.md:18: item 2 stands after item 2: numbers run through the whole list and are never used twice",
        ],
    );
}

#[test]
fn both_languages_have_the_same_groups_numbers_and_stars() {
    check(&[(EN, "{#people}", "{#persons}")], &["checklists/first-day.en.md:5: the groups (by id) are not those of the Russian list"]);
    check(&[(EN, "4. Meet", "5. Meet")], &["checklists/first-day.en.md:5: the numbers of the items are not those of the Russian list (3 items, 3 in Russian)"]);
    check(&[(EN, "factor ★", "factor")], &["checklists/first-day.en.md:5: item 2 has ★ in one language only"]);
}

#[test]
fn a_star_ends_the_first_line() {
    check(&[(RU, "Проверьте его дважды.", "Проверьте его дважды ★")], &["checklists/first-day.ru.md:11: item 1: ★ stands only at the end of the first line"]);
}

#[test]
fn a_list_holds_nothing_but_items() {
    check(&[(RU, "## Люди", "Просто слова.\n\n## Люди")], &["checklists/first-day.ru.md:16: a checklist holds an introduction, ## groups and numbered items, nothing else"]);
}

#[test]
fn the_signer_is_known() {
    check(
        &[(RU, "\"mentor\"", "\"boss\"")],
        &[
            "checklists/first-day.ru.md:5: `signs` is neither `mentor` nor a department: unknown variant `boss`, expected one of `client_service`, `seo`, `ppc`, `implementation`, `analytics`, `content`, `finance`, `hr`",
        ],
    );
}

#[test]
fn principles_are_numbered_and_named_alike() {
    let file = "code/1-client.ru.md";
    check(
        &[(file, "{#p1}", "{#first}")],
        &[
            "code/1-client.en.md:5: the section {#p1} is not in the Russian text",
            "code/1-client.en.md:13: the section {#first} of the Russian text is missing",
            "code/1-client.ru.md:5: the id of P1 must be p1",
        ],
    );
    check(&[(file, "**Так.**", "**Правильно.**")], &["code/1-client.ru.md:5: P1 ends with three paragraphs that begin with **Ситуация.** **Так.** **Не так.**"]);
    check(&[(file, "## P1. Польза", "## Польза")], &["code/1-client.ru.md:5: a principle is headed `## P1. Title {#p1}`", "code/test.toml:5: `principle`: there is no P1 in the code"]);
}

#[test]
fn the_code_says_what_changed_last() {
    check(&[("code/code.toml", "version = \"1.0\"\ndate", "version = \"1.1\"\ndate")], &["code/code.toml:1: the last of `changes` must describe version 1.1 of 2026-11-24"]);
}
