use num_rational::Ratio;
use rand_chacha::ChaCha8Rng;
use rand_core::{RngCore, SeedableRng};

use super::*;
use crate::item::{Difficulty, Wording};

/// The author's order shown as it is.
const PLAIN: &[usize] = &[0, 1, 2, 3, 4];
/// Shown numbers 0, 1, 2, 3, 4 stand for the author's 2, 0, 1, 4, 3.
const MIXED: &[usize] = &[2, 0, 1, 4, 3];

fn item(key: Key, choices: usize) -> Item {
    let wording = Wording { prompt: String::new(), choices: vec![String::new(); choices], left: Vec::new(), unit: String::new() };
    let text = Both { ru: wording.clone(), en: wording };
    let question = Question { id: "S1-01".into(), topic: "S1".into(), kind: kind_of(&key), difficulty: Difficulty::Basic, text };
    Item { question, key, explanation: Both::default(), material: "M22".into() }
}

/// An answer earns `part` of `whole` equal pieces.
#[track_caller]
fn check(item: &Item, order: &[usize], answer: &str, (part, whole): (i64, i64)) {
    let share = item.mark(Some(answer), order).map(Share::ratio);
    assert_eq!(share, Some(Ratio::new(part, whole)), "{answer:?} shown as {order:?}");
}

const ALL: (i64, i64) = (1, 1);
const NOTHING: (i64, i64) = (0, 1);

#[test]
fn one_option_earns_all_or_nothing() {
    let item = item(Key::Single { right: 1 }, 4);
    check(&item, PLAIN, "1", ALL);
    check(&item, PLAIN, " 1 ", ALL);
    check(&item, PLAIN, "0", NOTHING);
    check(&item, MIXED, "2", ALL);
    check(&item, MIXED, "1", NOTHING);
    check(&item, PLAIN, "1,2", NOTHING);
    check(&item, PLAIN, "1,1", NOTHING);
    check(&item, PLAIN, "9", NOTHING);
    check(&item, PLAIN, "-1", NOTHING);
    check(&item, PLAIN, "Б", NOTHING);
}

#[test]
fn a_statement_is_true_or_false() {
    let yes = item(Key::TrueFalse { answer: true }, 0);
    check(&yes, &[], "true", ALL);
    check(&yes, &[], "false", NOTHING);
    check(&yes, &[], "верно", NOTHING);
    let no = item(Key::TrueFalse { answer: false }, 0);
    check(&no, &[], "false", ALL);
    check(&no, &[], "true", NOTHING);
    check(&no, &[], "0", NOTHING);
}

#[test]
fn a_wrong_tick_takes_a_right_one_away() {
    let item = item(Key::Multiple { right: vec![0, 2, 4] }, 5);
    check(&item, PLAIN, "0,2,4", ALL);
    check(&item, PLAIN, "4,0,2", ALL);
    check(&item, PLAIN, "0,2", (2, 3));
    check(&item, PLAIN, "0", (1, 3));
    check(&item, PLAIN, "0,1", NOTHING);
    check(&item, PLAIN, "0,2,1", (1, 3));
    check(&item, PLAIN, "0,2,4,1", (2, 3));
    check(&item, PLAIN, "0,1,2,3,4", (1, 3));
    check(&item, PLAIN, "1,3", NOTHING);
    check(&item, MIXED, "0,1,3", ALL);
    check(&item, MIXED, "0,1,2", (1, 3));
    check(&item, MIXED, "0,2,4", NOTHING);
}

#[test]
fn a_tick_counts_once_and_unreadable_ticks_count_nothing() {
    let item = item(Key::Multiple { right: vec![0, 2, 4] }, 5);
    check(&item, PLAIN, "0,0,0", NOTHING);
    check(&item, PLAIN, "0,2,4,4", NOTHING);
    check(&item, PLAIN, "0,2,7", NOTHING);
    check(&item, PLAIN, "0;2;4", NOTHING);
    check(&item, PLAIN, "0,2,", NOTHING);
    check(&item, PLAIN, ",", NOTHING);
}

#[test]
fn a_match_earns_the_share_of_right_pairs() {
    let item = item(Key::Match, 4);
    check(&item, PLAIN, "0,1,2,3", ALL);
    check(&item, PLAIN, "0,1,3,2", (1, 2));
    check(&item, PLAIN, "1,0,3,2", NOTHING);
    check(&item, PLAIN, "0,-,-,-", (1, 4));
    check(&item, PLAIN, "-,-,-,3", (1, 4));
    check(&item, PLAIN, "0,0,0,0", (1, 4));
    check(&item, PLAIN, "0,1", (1, 2));
    check(&item, PLAIN, "0,1,2,3,4", ALL);
    check(&item, PLAIN, "0,мимо,2,99", (1, 2));
    // Left text 0 belongs to the author's choice 0, which is shown as number 1, and so on.
    check(&item, &[2, 0, 1, 3], "1,2,0,3", ALL);
    check(&item, &[2, 0, 1, 3], "0,1,2,3", (1, 4));
    check(&item, &[3, 2, 1, 0], "3,2,0,1", (1, 2));
}

#[test]
fn an_order_earns_the_share_of_neighbours() {
    let five = item(Key::Order, 5);
    check(&five, PLAIN, "0,1,2,3,4", ALL);
    check(&five, PLAIN, "4,3,2,1,0", NOTHING);
    check(&five, PLAIN, "1,2,3,4,0", (3, 4));
    check(&five, PLAIN, "2,3,4,0,1", (3, 4));
    check(&five, PLAIN, "1,0,2,3,4", (1, 2));
    check(&five, PLAIN, "0,1,3,2,4", (1, 4));
    check(&five, PLAIN, "3,4", (1, 4));
    check(&five, PLAIN, "3", NOTHING);
    check(&five, MIXED, "1,2,0,4,3", ALL);
    check(&five, MIXED, "0,1,2,3,4", (1, 4));
    check(&five, PLAIN, "0,1,0,1,2", NOTHING);
    check(&five, PLAIN, "0,1,9,2,3,4", NOTHING);
    check(&five, PLAIN, "0 1 2 3 4", NOTHING);
    check(&item(Key::Order, 1), PLAIN, "0", NOTHING);
}

#[test]
fn a_short_text_forgives_case_yo_quotes_and_spaces() {
    let item = item(Key::Short { accept: ["title", "тег title", "отчёт по меткам"].map(fold).into() }, 0);
    check(&item, &[], "title", ALL);
    check(&item, &[], "  TITLE ", ALL);
    check(&item, &[], "<title>", ALL);
    check(&item, &[], "«Title»", ALL);
    check(&item, &[], "\"title\"", ALL);
    check(&item, &[], "“title”", ALL);
    check(&item, &[], "‘title’", ALL);
    check(&item, &[], "title.", ALL);
    check(&item, &[], "Тег   title", ALL);
    check(&item, &[], "отчет по меткам", ALL);
    check(&item, &[], "ОТЧЁТ\u{a0}ПО МЕТКАМ", ALL);
    check(&item, &[], "titel", NOTHING);
    check(&item, &[], "title h1", NOTHING);
    check(&item, &[], "отчётпо меткам", NOTHING);
    check(&item, &[], "«»", NOTHING);
}

#[test]
fn a_number_counts_within_its_tolerance() {
    let share = item(Key::Number { answer: 15_000, tolerance: 500 }, 0);
    check(&share, &[], "15", ALL);
    check(&share, &[], "14,5", ALL);
    check(&share, &[], "15.5", ALL);
    check(&share, &[], "15,501", NOTHING);
    check(&share, &[], "14.499", NOTHING);
    check(&share, &[], "15 %", ALL);
    check(&share, &[], "пятнадцать", NOTHING);
    check(&share, &[], "-15", NOTHING);
    let exact = item(Key::Number { answer: 12_000_000, tolerance: 0 }, 0);
    check(&exact, &[], "12000", ALL);
    check(&exact, &[], "12 000", ALL);
    check(&exact, &[], "12\u{a0}000,00 ₽", ALL);
    check(&exact, &[], "11999,999", NOTHING);
    check(&exact, &[], "12000,001", NOTHING);
    check(&exact, &[], "12,000", NOTHING);
}

#[test]
fn no_answer_earns_nothing_and_costs_nothing() {
    let keys = [
        Key::Single { right: 0 },
        Key::Multiple { right: vec![0, 1] },
        Key::TrueFalse { answer: false },
        Key::Short { accept: vec!["title".into()] },
        Key::Number { answer: 0, tolerance: 0 },
        Key::Match,
        Key::Order,
    ];
    for key in keys {
        let item = item(key, 3);
        for answer in [None, Some(""), Some("  \n")] {
            assert_eq!(item.mark(answer, PLAIN), Some(Share::NONE), "{:?} {answer:?}", item.key);
        }
    }
}

#[test]
fn a_case_is_left_to_a_person_even_when_it_is_empty() {
    let item = item(Key::Case { levels: Both::default() }, 0);
    for answer in [None, Some(""), Some("Здравствуйте, Анна!")] {
        assert_eq!(item.mark(answer, &[]), None, "{answer:?}");
    }
}

/// Text of the kind that a broken client sends: digits, commas, signs, letters.
fn noise(rng: &mut ChaCha8Rng) -> String {
    let letters: Vec<char> = "0123456789,,,.-− \u{a0}₽%труe«\u{0}\u{301}🙂".chars().collect();
    (0..rng.next_u32() % 24).map(|_| letters[rng.next_u32() as usize % letters.len()]).collect()
}

#[test]
fn no_text_whatsoever_breaks_the_marking() {
    let rng = &mut ChaCha8Rng::seed_from_u64(27_720);
    let keys = [Key::Single { right: 3 }, Key::Multiple { right: vec![1, 4] }, Key::Number { answer: 500, tolerance: 1 }, Key::Match, Key::Order];
    for key in keys {
        let item = item(key, 5);
        for _ in 0..2_000 {
            let answer = noise(rng);
            let share = item.mark(Some(&answer), MIXED).map(Share::parts);
            assert!(share.is_some_and(|s| s <= Share::PARTS), "{answer:?} earned {share:?} of {:?}", item.key);
        }
    }
}

#[test]
fn how_choices_are_shown_changes_no_mark() {
    let rng = &mut ChaCha8Rng::seed_from_u64(5);
    for key in [Key::Single { right: 3 }, Key::Multiple { right: vec![0, 3] }, Key::Order] {
        let item = item(key, 5);
        for _ in 0..500 {
            let mut order = PLAIN.to_vec();
            (1..5).rev().for_each(|i| order.swap(i, rng.next_u32() as usize % (i + 1)));
            let shown = |author: usize| order.iter().position(|a| *a == author).unwrap_or_default();
            let chosen: Vec<usize> = (0..5).filter(|_| rng.next_u32() % 2 == 0).collect();
            let answer = |numbers: Vec<usize>| numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
            let there = item.mark(Some(&answer(chosen.iter().copied().map(shown).collect())), &order);
            assert_eq!(there, item.mark(Some(&answer(chosen.clone())), PLAIN), "{chosen:?} shown as {order:?}");
        }
    }
}

#[test]
fn an_open_place_of_an_order_has_no_neighbours() {
    let item = item(Key::Order, 3);
    check(&item, &[0, 1, 2], "0,-,2", (0, 1));
    check(&item, &[0, 1, 2], "-,1,2", (1, 2));
    check(&item, &[0, 1, 2], "-,-,-", (0, 1));
}
