//! Moments and days in words: «вт, 24 ноября, 14:00», `Tue, 24 November, 14:00`; always the agency's clock.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use rules::calendar::Zone;
use rules::lang::Lang;

use crate::t;

/// «24 ноября».
pub fn day(lang: Lang, day: NaiveDate) -> String {
    format!("{}\u{a0}{}", day.day(), t!(lang, format!("month-{}", day.month())))
}

/// «24 ноября 2026».
pub fn full_day(lang: Lang, date: NaiveDate) -> String {
    format!("{} {}", day(lang, date), date.year())
}

/// «вт, 24 ноября».
pub fn weekday(lang: Lang, date: NaiveDate) -> String {
    format!("{}, {}", t!(lang, format!("weekday-{}", date.weekday().number_from_monday())), day(lang, date))
}

/// «14:00».
pub fn time(zone: Zone, at: DateTime<Utc>) -> String {
    let at = at.with_timezone(&zone.0);
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// «14:00:07», for what was saved a moment ago.
pub fn seconds(zone: Zone, at: DateTime<Utc>) -> String {
    format!("{}:{:02}", time(zone, at), at.with_timezone(&zone.0).second())
}

/// «24 ноября, 14:00».
pub fn moment(lang: Lang, zone: Zone, at: DateTime<Utc>) -> String {
    format!("{}, {}", day(lang, zone.day(at)), time(zone, at))
}

/// «вт, 24 ноября, 14:00».
pub fn full_moment(lang: Lang, zone: Zone, at: DateTime<Utc>) -> String {
    format!("{}, {}", weekday(lang, zone.day(at)), time(zone, at))
}

/// For `<time datetime>`.
pub fn machine(at: DateTime<Utc>) -> String {
    storage::columns::At(at).text()
}

/// How long something waits: «5 ч», «2 д».
pub fn wait(lang: Lang, since: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let minutes = (now - since).num_minutes().max(0);
    match minutes {
        0..60 => t!(lang, "wait-minutes", n = minutes),
        60..1440 => t!(lang, "wait-hours", n = minutes / 60),
        _ => t!(lang, "wait-days", n = minutes / 1440),
    }
}
