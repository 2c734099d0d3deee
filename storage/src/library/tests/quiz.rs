use super::check;

const ROLE: &str = "materials/role.ru.md";

#[test]
fn there_are_three_questions() {
    check(&[(ROLE, "### Раз?\n\n- [x] Да\n- [ ] Нет\n\n> Да.\n\n", "")], &["materials/role.ru.md:16: the self-check has 2 questions, it must have 3"]);
}

#[test]
fn exactly_one_option_is_right() {
    check(&[(ROLE, "- [ ] Нет", "- [x] Нет")], &["materials/role.ru.md:18: the question has 2 right options, it must have exactly one"]);
    check(&[(ROLE, "- [x] Да", "- [ ] Да")], &["materials/role.ru.md:18: the question has 0 right options, it must have exactly one"]);
}

#[test]
fn an_option_is_a_box() {
    check(&[(ROLE, "- [ ] Нет", "- Нет")], &["materials/role.ru.md:18: the question needs two options or more", "materials/role.ru.md:21: an option begins with `- [ ]` or `- [x]`"]);
}

#[test]
fn an_explanation_is_a_quote() {
    let what = "materials/role.ru.md:18: a question of the self-check is a task list and then a quote with the explanation, nothing else";
    check(&[(ROLE, "- [ ] Нет\n\n> Да.\n", "- [ ] Нет\n")], &[what]);
    check(&[(ROLE, "> Да.\n", "> Да.\n\nИ ещё.\n")], &[what]);
    check(&[(ROLE, "> Да.", "Да.")], &["materials/role.ru.md:18: a question of the self-check is a task list (`- [ ]`) and then a quote with the explanation (`>`)"]);
}

#[test]
fn nothing_stands_before_the_first_question() {
    check(&[(ROLE, "### Раз?", "Ответьте.\n\n### Раз?")], &["materials/role.ru.md:18: a self-check holds only ### questions"]);
}

#[test]
fn the_same_option_is_right_in_both_languages() {
    check(
        &[("materials/launch.en.md", "- [x] At once\n- [ ] Later", "- [ ] At once\n- [x] Later")],
        &["materials/launch.en.md:31: question 2 of the self-check: the right option is not the one that is right in Russian"],
    );
}
