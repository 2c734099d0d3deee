use chrono::{Datelike, NaiveDate, Weekday};
use rules::calendar::Calendar;

use super::record::Record;
use super::{Desk, File};

/// The calendars of all years in one.
pub(super) fn read(desk: &Desk<'_>) -> Calendar {
    let mut calendar = Calendar::default();
    for (name, file) in desk.folder("calendar", ".toml") {
        let Some(year) = name.strip_prefix("ru-").and_then(|y| y.parse::<i32>().ok()) else {
            file.fault(0, "a calendar's file is named ru-YEAR.toml");
            continue;
        };
        let Some(mut record) = Record::parse(file, 0..file.text.len()) else { continue };
        let (off, on) = (record.place("days_off"), record.place("working_weekends"));
        let (days_off, working) = (record.days("days_off"), record.days("working_weekends"));
        record.done();
        if days_off.is_empty() {
            record.fault("`days_off` is missing or empty");
        }
        sane(file, off, year, &days_off, false);
        sane(file, on, year, &working, true);
        calendar.days_off.extend(days_off);
        calendar.working_weekends.extend(working);
    }
    calendar
}

/// Days off are weekdays, working weekends are weekends, all of the year, each named once.
fn sane(file: File<'_>, place: usize, year: i32, days: &[NaiveDate], weekend: bool) {
    for (n, day) in days.iter().enumerate() {
        if day.year() != year {
            file.fault(place, format!("{day} is not of the year {year}"));
        }
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) != weekend {
            let wanted = if weekend { "a Saturday or Sunday" } else { "a weekday (weekends are days off anyway)" };
            file.fault(place, format!("{day} is a {}, not {wanted}", day.weekday()));
        }
        if days[..n].contains(day) {
            file.fault(place, format!("{day} is named twice"));
        }
    }
}
