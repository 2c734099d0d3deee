use super::{check, check_warnings};

#[test]
fn meetings_are_built_alike() {
    let file = "meetings.toml";
    check(&[(file, "take_en = [\"rules\"]", "take_en = [\"rules\", \"gates\"]")], &["meetings.toml:14: 2 texts in English, 1 in Russian"]);
    check(
        &[(file, "\"hr\"", "\"design\"")],
        &["meetings.toml:6: `department`: unknown variant `design`, expected one of `client_service`, `seo`, `ppc`, `implementation`, `analytics`, `content`, `finance`, `hr`"],
    );
    check(&[(file, "minutes = 30", "minutes = 1")], &["meetings.toml:8: `minutes` must be a whole number from 5 to 480, not 1"]);
    check(
        &[(file, "\"V1\"", "\"V12\"")],
        &["meetings.toml:5: `code` is V and one digit, not `V12`", "tasks/T01.ru.md:9: `needs`: there is no V1 (lessons M, checklists C, meetings V, tasks T, gates G1 to G4)"],
    );
}

#[test]
fn the_weekly_review_adds_up() {
    let file = "reviews.toml";
    check(&[(file, "example_required = [1, 5]", "example_required = [1, 6]")], &["reviews.toml:4: the mark 6 is not on the scale from 1 to 5"]);
    check(&[(file, "not_observed_max = 0", "not_observed_max = 1")], &["reviews.toml:1: 1 of 1 criteria may stay without a mark: there must be more criteria"]);
    check(&[(file, "]]\nn = 1", "]]\nn = 2")], &["reviews.toml:16: the criterion is number 2, but stands in place 1"]);
    check(&[(file, ", 5 = \"By example.\"", "")], &["reviews.toml:21: `5` is missing"]);
    check(&[(file, "weeks = [2]", "weeks = [3]")], &["reviews.toml:27: `weeks` are numbered from 1 to 2"]);
    check(
        &[(file, "\"choice\"", "\"line\"")],
        &[
            "reviews.toml:23: `hint_en` is missing",
            "reviews.toml:23: `hint_ru` is missing",
            "reviews.toml:30: `options_ru` is not a field of this record",
            "reviews.toml:31: `options_en` is not a field of this record",
        ],
    );
}

#[test]
fn letters_keep_their_placeholders() {
    let file = "letters/hello.en.md";
    check(&[(file, "{name}", "Anna")], &["letters/hello.en.md:1: 2 placeholders in braces, 3 in the Russian text"]);
    check(
        &[(file, "{name}", "{name")],
        &["letters/hello.en.md:1: 2 placeholders in braces, 3 in the Russian text", "letters/hello.en.md:5: a brace without its pair: placeholders are written {like this}"],
    );
    check(&[(file, "- {fact", "{fact")], &["letters/hello.en.md:1: before the first heading: 0 list items, 1 in the Russian text"]);
    check(&[("letters/hello.ru.md", "when = \"в первый день\"\n", "")], &["letters/hello.ru.md:2: `when` is missing"]);
    check(&[("letters/bye.en.md", "", "+++\n+++\n")], &["letters/bye.en.md:1: there is no Russian file beside it"]);
}

#[test]
fn the_careers_page_is_one_text_in_two_languages() {
    check(&[("careers.en.md", "{#month}", "{#weeks}")], &["careers.en.md:5: the section {#weeks} is not in the Russian text", "careers.en.md:7: the section {#month} of the Russian text is missing"]);
    check(&[("careers.ru.md", "Читаем.", "[Читаем](material:M99).")], &["careers.ru.md:7: the link material:M99 leads to nothing"]);
    check(&[("defence/plan-template.en.md", "", "+++\n+++\n")], &["defence/plan-template.en.md:1: there is no Russian file beside it"]);
}

#[test]
fn signs_of_a_typewriter_and_lonely_terms_are_mentioned() {
    let typewriter = |line: u32| format!("materials/role.ru.md:{line}: Russian quotes are « », a dash is —");
    check_warnings(&[("materials/role.ru.md", "У нас принято", "Роль - это \"две роли\". `a - \"b\"`. У нас принято")], &[&typewriter(14)]);
    check_warnings(&[("exams/seo/bank/S1.toml", "prompt = \"Вопрос 1\"", "prompt = 'Вопрос \"1\"'")], &["exams/seo/bank/S1.toml:12: Russian quotes are « », a dash is —"]);
    let lonely = "\n[[term]]\nslug = \"lonely\"\nru = \"Один\"\nen = \"alone\"\nru_text = \"Один.\"\nen_text = \"Alone.\"\n";
    let glossary = super::good::files()["glossary.toml"].clone();
    check_warnings(&[("glossary.toml", &glossary, &format!("{glossary}{lonely}"))], &["glossary.toml:10: no text links to the term lonely"]);
}
