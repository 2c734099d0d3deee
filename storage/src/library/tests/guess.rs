use std::fmt::Write as _;

use super::check;

/// A bank of twenty single choices in the good folder's second topic; `option` gives the text of an option, `right` the place of the right one.
fn bank(right: impl Fn(usize) -> usize, option: impl Fn(usize, usize) -> String) -> String {
    let mut bank = super::good::files()["exams/seo/bank/S2.toml"].clone();
    for item in 0..20 {
        let options: Vec<String> = (0..4).map(|place| format!("\"{}\"", option(item, place))).collect();
        let options = options.join(", ");
        let _ = write!(
            bank,
            "\n[[item]]\nid = \"S2-{}\"\nkind = \"single\"\ndifficulty = \"basic\"\nmaterial = \"M01\"\nsource = \"F16\"\nchecked = 2026-11-24\nstatus = \"active\"\nright = [{}]\n",
            item + 10,
            right(item) + 1
        );
        for lang in ["ru", "en"] {
            let _ = write!(bank, "\n[item.{lang}]\nprompt = \"?\"\noptions = [{options}]\nexplanation = \"!\"\n");
        }
    }
    bank
}

fn spoiled(bank: &str, expected: &[&str]) {
    check(&[("exams/seo/bank/S2.toml", &super::good::files()["exams/seo/bank/S2.toml"], bank)], expected);
}

#[test]
fn length_and_place_give_nothing_away() {
    let even = |item: usize, place: usize| format!("{item} {place}");
    spoiled(&bank(|item| item % 4, even), &[""]);
    let long = |item: usize, place: usize| if item < 9 && item % 4 == place { "the longest of all".to_owned() } else { format!("{item} {place}") };
    spoiled(
        &bank(|item| item % 4, long),
        &[
            "exams/seo/exam.toml:1: the right option is the longest in 9 of 21 single choices (en), at most 40 % is fair",
            "exams/seo/exam.toml:1: the right option is the longest in 9 of 21 single choices (ru), at most 40 % is fair",
        ],
    );
    spoiled(
        &bank(|item| item % 3, even),
        &[
            "exams/seo/exam.toml:1: the right option is number 2 in 8 of 21 single choices, 15 to 35 % is fair",
            "exams/seo/exam.toml:1: the right option is number 4 in 0 of 21 single choices, 15 to 35 % is fair",
        ],
    );
}

#[test]
fn no_option_speaks_about_the_others() {
    let file = "exams/seo/bank/S1.toml";
    check(&[(file, "[\"one\", \"two\"]", "[\"one\", \"all of the above\"]")], &["exams/seo/bank/S1.toml:2: S1-01: the option `all of the above` speaks about the other options"]);
}
