use super::*;

#[track_caller]
fn check(fields: &[(&str, &str)], item: &str, expected: &str) {
    let fields: Vec<(String, String)> = fields.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
    assert_eq!(fold(&fields).get(item).map(String::as_str), Some(expected));
}

#[test]
fn a_choice_is_its_number() {
    check(&[("item", "single:S1-01"), ("a.S1-01", "2")], "S1-01", "2");
}

#[test]
fn ticks_are_joined() {
    check(&[("item", "multiple:S1-02"), ("a.S1-02", "0"), ("a.S1-02", "3")], "S1-02", "0,3");
}

#[test]
fn nothing_ticked_is_an_empty_answer_and_not_a_missing_one() {
    check(&[("item", "multiple:S1-02")], "S1-02", "");
}

#[test]
fn a_half_filled_match_keeps_its_holes() {
    check(&[("item", "match:S7-01"), ("a.S7-01.0", "1"), ("a.S7-01.1", ""), ("a.S7-01.2", "0")], "S7-01", "1,-,0");
}

#[test]
fn an_untouched_match_is_empty() {
    check(&[("item", "match:S7-01"), ("a.S7-01.0", ""), ("a.S7-01.1", "")], "S7-01", "");
}

#[test]
fn an_order_lists_shown_steps_from_first_to_last() {
    check(&[("item", "order:S1-03"), ("a.S1-03.0", "3"), ("a.S1-03.1", "1"), ("a.S1-03.2", "2")], "S1-03", "1,2,0");
    assert_eq!(places("1,2,0", 3), [Some(3), Some(1), Some(2)]);
}

#[test]
fn a_half_filled_order_keeps_its_places() {
    check(&[("item", "order:S1-03"), ("a.S1-03.0", ""), ("a.S1-03.1", "3"), ("a.S1-03.2", "")], "S1-03", "-,-,1");
    assert_eq!(places("-,-,1", 3), [None, Some(3), None]);
}

#[test]
fn a_place_given_twice_stays_open() {
    check(&[("item", "order:S1-03"), ("a.S1-03.0", "1"), ("a.S1-03.1", "1"), ("a.S1-03.2", "2")], "S1-03", "-,2,-");
}

#[test]
fn a_text_keeps_its_commas_and_loses_its_edges() {
    check(&[("item", "case:S8-09"), ("a.S8-09", "  Позвонить,\r\nспросить.  ")], "S8-09", "Позвонить,\nспросить.");
}
