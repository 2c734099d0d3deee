use super::thousandths;

#[track_caller]
fn check_number(text: &str, expected: impl Into<Option<i64>>) {
    assert_eq!(thousandths(text), expected.into(), "{text:?}");
}

#[test]
fn numbers_are_read_as_people_write_them() {
    check_number("750", 750_000);
    check_number("12 400", 12_400_000);
    check_number("12\u{202f}400", 12_400_000);
    check_number("3,5 %", 3_500);
    check_number("3.5%", 3_500);
    check_number("122 950,82 ₽", 122_950_820);
    check_number("₽750", 750_000);
    check_number("−2.5", -2_500);
    check_number("–2,5", -2_500);
    check_number("-0,001", -1);
    check_number(",5", 500);
    check_number("5,", 5_000);
    check_number("007", 7_000);
    check_number("1,23456", 1_234);
    check_number("999999999999", 999_999_999_999_000);
}

#[test]
fn what_is_not_a_number_is_none() {
    for text in ["", " ", "-", ",", "₽", "--5", "5-", "1,2,3", "1.234,5", "1e3", "0x10", "12 тыс.", "½", "９", "9999999999999", "NaN", "inf"] {
        check_number(text, None);
    }
}
