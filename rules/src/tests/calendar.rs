use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn days(texts: &[&str]) -> BTreeSet<NaiveDate> {
    texts.iter().copied().map(day).collect()
}

/// Around Unity Day of 2025 and 2026: a working Saturday, a moved day off, a holiday in the middle of a week.
fn november() -> Calendar {
    Calendar { days_off: days(&["2025-11-03", "2025-11-04", "2026-11-04"]), working_weekends: days(&["2025-11-01"]) }
}

#[test]
fn a_week_has_five_working_days_unless_the_calendar_says_otherwise() {
    #[track_caller]
    fn check(date: &str, working: bool) {
        assert_eq!(november().is_working(day(date)), working, "{date}");
    }
    check("2025-10-31", true);
    check("2025-11-01", true);
    check("2025-11-02", false);
    check("2025-11-03", false);
    check("2025-11-04", false);
    check("2025-11-05", true);
    check("2025-11-08", false);
    check("2026-11-03", true);
    check("2026-11-04", false);
    check("2026-11-05", true);
    // Beyond the years it knows there are only weekends.
    check("2031-11-04", true);
    check("2031-11-08", false);
}

#[test]
fn working_days_are_counted_after_a_day_of_any_kind() {
    #[track_caller]
    fn check(date: &str, n: u32, expected: &str) {
        assert_eq!(november().after(day(date), n), day(expected), "{n} after {date}");
    }
    check("2026-11-10", 0, "2026-11-10");
    check("2026-11-14", 0, "2026-11-16");
    check("2026-11-10", 1, "2026-11-11");
    check("2026-11-13", 1, "2026-11-16");
    check("2026-11-14", 1, "2026-11-16");
    check("2026-11-15", 2, "2026-11-17");
    check("2026-11-03", 1, "2026-11-05");
    check("2026-11-04", 1, "2026-11-05");
    check("2026-11-03", 3, "2026-11-09");
    check("2025-10-31", 1, "2025-11-01");
    check("2025-10-31", 2, "2025-11-05");
    check("2025-11-01", 1, "2025-11-05");
    check("2025-11-02", 3, "2025-11-07");
}

#[test]
fn working_days_are_counted_before_a_day_of_any_kind() {
    #[track_caller]
    fn check(date: &str, n: u32, expected: &str) {
        assert_eq!(november().before(day(date), n), day(expected), "{n} before {date}");
    }
    check("2026-11-11", 1, "2026-11-10");
    check("2026-11-16", 1, "2026-11-13");
    check("2026-11-15", 1, "2026-11-13");
    check("2026-11-05", 1, "2026-11-03");
    check("2025-11-05", 1, "2025-11-01");
    check("2025-11-05", 2, "2025-10-31");
}

#[test]
fn days_of_the_programme_are_working_days() {
    #[track_caller]
    fn check(start: &str, date: &str, expected: usize) {
        assert_eq!(november().day_number(day(start), day(date)), expected, "{date} from {start}");
    }
    check("2026-11-02", "2026-11-01", 0);
    check("2026-11-02", "2026-11-02", 1);
    check("2026-11-02", "2026-11-03", 2);
    // A holiday and a weekend keep the number of the day before them.
    check("2026-11-02", "2026-11-04", 2);
    check("2026-11-02", "2026-11-05", 3);
    check("2026-11-02", "2026-11-06", 4);
    check("2026-11-02", "2026-11-08", 4);
    check("2026-11-02", "2026-11-09", 5);
    // A working Saturday is a day of its own.
    check("2025-10-27", "2025-10-31", 5);
    check("2025-10-27", "2025-11-01", 6);
    check("2025-10-27", "2025-11-04", 6);
    check("2025-10-27", "2025-11-05", 7);
    // Who begins on a Sunday begins on Monday.
    check("2026-11-15", "2026-11-15", 0);
    check("2026-11-15", "2026-11-16", 1);
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

#[test]
fn a_moment_belongs_to_the_agencys_day() {
    #[track_caller]
    fn check(zone: Tz, moment: &str, expected: &str) {
        assert_eq!(Zone(zone).day(utc(moment)), day(expected), "{moment} in {zone}");
    }
    check(Tz::Europe__Moscow, "2026-11-10T20:59:59.999Z", "2026-11-10");
    check(Tz::Europe__Moscow, "2026-11-10T21:00:00Z", "2026-11-11");
    check(Tz::Asia__Vladivostok, "2026-11-10T13:59:59Z", "2026-11-10");
    check(Tz::Asia__Vladivostok, "2026-11-10T14:00:00Z", "2026-11-11");
    check(Tz::Europe__Kaliningrad, "2026-11-10T21:30:00Z", "2026-11-10");
    check(Tz::America__New_York, "2026-11-10T04:59:00Z", "2026-11-09");
}

#[test]
fn an_hour_of_a_day_is_a_moment() {
    #[track_caller]
    fn check(zone: Tz, date: &str, hour: u32, expected: &str) {
        assert_eq!(Zone(zone).at(day(date), hour), utc(expected), "{date} {hour}:00 in {zone}");
    }
    check(Tz::Europe__Moscow, "2026-11-11", 10, "2026-11-11T07:00:00Z");
    check(Tz::Europe__Moscow, "2026-07-01", 10, "2026-07-01T07:00:00Z");
    check(Tz::Europe__Moscow, "2026-11-11", 0, "2026-11-10T21:00:00Z");
    check(Tz::Asia__Vladivostok, "2026-11-11", 10, "2026-11-11T00:00:00Z");
    // Where the clock is changed: the same hour, another distance from Greenwich.
    check(Tz::Europe__Berlin, "2026-03-27", 10, "2026-03-27T09:00:00Z");
    check(Tz::Europe__Berlin, "2026-03-30", 10, "2026-03-30T08:00:00Z");
    // An hour that the clock jumps over, and one that comes twice.
    check(Tz::Europe__Berlin, "2026-03-29", 2, "2026-03-29T01:00:00Z");
    check(Tz::Europe__Berlin, "2026-10-25", 2, "2026-10-25T00:00:00Z");
    // There is no hour 24.
    check(Tz::UTC, "2026-11-11", 24, "2026-11-11T23:00:00Z");
}

#[test]
fn the_agency_is_in_moscow_unless_it_says_otherwise() {
    assert_eq!(Zone::default(), Zone(Tz::Europe__Moscow));
}
