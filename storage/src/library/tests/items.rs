use super::check;

const BANK: &str = "exams/seo/bank/S1.toml";

/// Spoils the bank of automatic items.
fn spoiled(from: &str, to: &str, expected: &str) {
    check(&[(BANK, from, to)], &[&format!("{BANK}:{expected}")]);
}

#[test]
fn a_right_option_exists() {
    spoiled("right = [2]", "right = [3]", "9: `right` of a single choice has one number, not 0\nexams/seo/bank/S1.toml:9: `right`: there is no option 3, options are numbered from 1 to 2");
    spoiled("right = [3, 1]", "right = [0, 1]", "29: `right`: there is no option 0, options are numbered from 1 to 3");
    spoiled("right = [3, 1]", "right = [1, 1]", "29: `right` names option 1 twice");
    spoiled("right = [3, 1]", "right = [1, 2, 3]", "29: `right` of a multiple choice has one number or more, but not all 3");
}

#[test]
fn an_id_is_used_once_and_names_its_topic() {
    spoiled("S1-02", "S1-01", "21: the id S1-01 is used twice");
    spoiled("S1-02", "S3-02", "22: the id `S3-02` must be S1-NUMBER");
}

#[test]
fn words_of_fixed_sets_are_spelled() {
    spoiled("kind = \"single\"", "kind = \"choice\"", "3: `kind`: unknown variant `choice`, expected one of `single`, `multiple`, `truefalse`, `short`, `number`, `match`, `order`, `case`");
    spoiled("difficulty = \"basic\"", "difficulty = \"easy\"", "4: `difficulty`: unknown variant `easy`, expected one of `basic`, `middle`, `high`");
    spoiled("source = \"F16\"", "source = \"Яндекс\"", "6: `source` is a fact code (F16), an https:// address or `practice`, not `Яндекс`");
    spoiled("material = \"M01\"", "material = \"M77\"", "5: there is no lesson M77");
}

#[test]
fn both_languages_have_as_many_choices() {
    spoiled("[\"one\", \"two\"]", "[\"one\", \"two\", \"three\"]", "1: S1-01: 3 choices in English, 2 in Russian");
    spoiled("[\"one\", \"two\"]", "[\"one\", \"one\"]", "18: `options` holds the same text twice");
}

#[test]
fn each_kind_has_its_fields_and_no_others() {
    spoiled("answer = true\n", "", "41: `answer` is missing");
    spoiled("answer = true\n", "answer = true\nright = [1]\n", "50: `right` is not a field of this record");
    spoiled("tolerance = 0.5", "tolerance = 0.0005", "87: `tolerance` must be a number with at most three decimals, not 0.0005");
    spoiled("tolerance = 0.5", "tolerance = -0.5", "78: `tolerance` is zero or more");
    spoiled("unit = \"\"\n", "", "94: `unit` is missing (it may be \"\")");
    spoiled("accept = [\"title\"]", "accept = [\"«»\"]", "75: nothing is left of the accepted answer `«»` without quotes and dots");
    spoiled("left = [\"a\", \"b\", \"c\"]", "left = [\"a\", \"b\"]", "99: S1-06: 2 left and 3 right texts in English");
    spoiled("[\"one\", \"two\", \"three\", \"four\"]", "[\"one\", \"two\", \"three\"]", "120: S1-07: 3 choices in English, 4 in Russian");
    spoiled("explanation = \"Потому.\"", "explanation = \" \"", "14: `explanation` is empty");
}

#[test]
fn a_case_has_five_levels_and_is_high() {
    let bank = "exams/seo/bank/S2.toml";
    check(&[(bank, "\"три\", ", "")], &["exams/seo/bank/S2.toml:12: `levels` has 4 texts, a case has 5 levels: for 0, 1, 2, 3, 4"]);
    check(&[(bank, "\"high\"", "\"middle\"")], &["exams/seo/bank/S2.toml:1: S2-01: a case is always `high`"]);
}

#[test]
fn prompts_hold_no_html() {
    spoiled("prompt = \"Вопрос 1\"", "prompt = \"Тег <title> нужен?\"", "12: raw HTML is not passed on: `<title>` (write code in backticks)");
}
