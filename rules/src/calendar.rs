//! Working days, holidays and the agency's clock.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeZone, Utc, Weekday};
use chrono_tz::Tz;

/// The production calendar of a country: what differs from "Monday to Friday".
///
/// Beyond the years it knows, weekends are the only days off.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Weekdays on which nobody works.
    pub days_off: BTreeSet<NaiveDate>,
    /// Saturdays and Sundays on which everybody works.
    pub working_weekends: BTreeSet<NaiveDate>,
}

impl Calendar {
    /// Whether people work on that day.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        match day.weekday() {
            Weekday::Sat | Weekday::Sun => self.working_weekends.contains(&day),
            _ => !self.days_off.contains(&day),
        }
    }

    /// The first working day on or after a day.
    pub fn on_or_after(&self, day: NaiveDate) -> NaiveDate {
        let mut day = day;
        while !self.is_working(day) {
            day = day + Days::new(1);
        }
        day
    }

    /// The n-th working day after a day that may itself be working or not; 0 gives [`Self::on_or_after`].
    pub fn after(&self, day: NaiveDate, n: u32) -> NaiveDate {
        let mut day = if n == 0 { self.on_or_after(day) } else { day };
        for _ in 0..n {
            day = self.on_or_after(day + Days::new(1));
        }
        day
    }

    /// The n-th working day before a day (n ≥ 1).
    pub fn before(&self, day: NaiveDate, n: u32) -> NaiveDate {
        let mut day = day;
        for _ in 0..n {
            day = day - Days::new(1);
            while !self.is_working(day) {
                day = day - Days::new(1);
            }
        }
        day
    }

    /// The number of working days from `start` to `day`, both counted: 1 on the first day, 0 before it.
    ///
    /// A holiday keeps the number of the working day before it.
    pub fn day_number(&self, start: NaiveDate, day: NaiveDate) -> usize {
        start.iter_days().take_while(|d| *d <= day).filter(|d| self.is_working(*d)).count()
    }
}

/// Where the agency is: turns moments into days and back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(pub Tz);

impl Default for Zone {
    fn default() -> Self {
        Self(Tz::Europe__Moscow)
    }
}

impl Zone {
    /// The agency's day at a moment.
    pub fn day(self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.0).date_naive()
    }

    /// The moment of an hour of a day; where the clock jumps over it, the first moment after the jump.
    pub fn at(self, day: NaiveDate, hour: u32) -> DateTime<Utc> {
        let wanted = day.and_hms_opt(hour.min(23), 0, 0).unwrap_or_default();
        (0..=3).find_map(|h| self.0.from_local_datetime(&(wanted + chrono::Duration::hours(h))).earliest()).map_or_else(|| wanted.and_utc(), |t| t.with_timezone(&Utc))
    }
}

#[cfg(test)]
#[path = "tests/calendar.rs"]
mod tests;
