use rules::lang::Lang;

use crate::library::text::typography::set;

/// Shows a no-break space as `~` and a narrow one as `_`.
fn check(lang: Lang, text: &str, expected: &str) {
    assert_eq!(set(lang, "", text).replace('\u{a0}', "~").replace('\u{202f}', "_"), expected);
}

#[test]
fn russian_quotes_and_dashes() {
    check(Lang::Ru, "Он сказал \"нет\" - и ушёл", "Он~сказал «нет»~— и~ушёл");
    check(Lang::Ru, "план-факт, 10-12", "план-факт, 10-12");
}

#[test]
fn short_words_hold_to_the_next_one() {
    check(Lang::Ru, "в доме и на улице без шума", "в~доме и~на~улице без~шума");
    check(Lang::Ru, "(в доме) «и так»", "(в~доме) «и~так»");
    check(Lang::Ru, "давно ли был дом, он же и есть", "давно~ли был дом, он~же и~есть");
    check(Lang::Ru, "и т. д. вместе", "и~т.~д.~вместе");
}

#[test]
fn numbers_hold_together_and_to_their_units() {
    check(Lang::Ru, "100 000 ₽ и 1 500 000 ₽, 3,5 %", "100_000_₽ и~1_500_000_₽, 3,5_%");
    check(Lang::Ru, "14 минут, 5 дней, 3 кг в день", "14 минут, 5~дней, 3~кг в~день");
    check(Lang::Ru, "в 2026 году № 5", "в~2026~году №~5");
    check(Lang::Ru, "телефон 12 3456", "телефон 12 3456");
}

#[test]
fn english_is_set_its_own_way() {
    check(Lang::En, "He said \"it's 'fine'\" - and left in a day", "He said “it’s ‘fine’”~— and left in a day");
    check(Lang::En, "100 px, 5 % of 3 items", "100~px, 5_% of 3 items");
}

#[test]
fn what_stands_before_counts() {
    assert_eq!(set(Lang::Ru, "в", " доме"), "\u{a0}доме");
    assert_eq!(set(Lang::Ru, "слово", "\""), "»");
}
