//! The twenty days on a ruler: what is behind, where we stand, what is ahead.

use chrono::{Datelike, NaiveDate, Timelike};
use rules::calendar::Zone;
use rules::lang::Lang;

use crate::parts::{DayState, Icon, RulerDay, RulerEvent, RulerWeek};
use crate::problem::Problem;
use crate::trainees::desk::Desk;
use crate::{t, when};

/// Weeks of the programme, as the ruler wants them.
pub(super) fn weeks(lang: Lang, zone: Zone, desk: &Desk, now: chrono::DateTime<chrono::Utc>) -> Result<Vec<RulerWeek>, Problem> {
    let programme = desk.programme()?;
    let today = zone.day(now);
    let mut number = 0;
    let mut weeks = Vec::new();
    for (w, week) in programme.weeks.iter().enumerate() {
        let first = number + 1;
        let dates: Vec<NaiveDate> = (0..week.days.len()).map(|i| desk.date_of(first + i)).collect();
        let days = dates.iter().enumerate().map(|(i, date)| RulerDay {
            number: (first + i) as u16,
            date: date.day().to_string(),
            href: crate::parts::href(lang, &format!("/?day={}", first + i)),
            state: state(*date, today, zone, now),
        });
        let days = days.collect();
        let mut events = Vec::new();
        for (i, day) in week.days.iter().enumerate() {
            let mut event = |icon: Icon, key: &str| {
                events.push(RulerEvent { from: i as u8 + 1, span: 1, icon, text: t!(lang, key), done: dates[i] < today });
            };
            if number + i == 0 {
                event(Icon::User, "ruler-mentor");
            }
            if day.sign_code {
                event(Icon::PenLine, "ruler-code");
            }
            if !day.exams.is_empty() {
                event(Icon::GraduationCap, "ruler-exam");
            }
            if day.plan {
                event(Icon::FileText, "ruler-plan");
            }
            if day.defence {
                event(Icon::Presentation, "ruler-defence");
            }
        }
        let open = dates.contains(&today) || (dates.first().is_some_and(|d| *d <= today) && dates.last().is_some_and(|d| *d >= today));
        let dates = match (dates.first(), dates.last()) {
            (Some(a), Some(b)) if a.month() == b.month() => format!("{}–{}", a.day(), when::day(lang, *b)),
            (Some(a), Some(b)) => format!("{} – {}", when::day(lang, *a), when::day(lang, *b)),
            _ => String::new(),
        };
        weeks.push(RulerWeek { n: w as u8 + 1, title: week.title.get(lang).clone(), dates, days, events, open });
        number += week.days.len();
    }
    Ok(weeks)
}

/// A working day lasts from 9 to 18; the needle shows how much of it is gone.
fn state(date: NaiveDate, today: NaiveDate, zone: Zone, now: chrono::DateTime<chrono::Utc>) -> DayState {
    match date.cmp(&today) {
        std::cmp::Ordering::Less => DayState::Done,
        std::cmp::Ordering::Greater => DayState::Ahead,
        std::cmp::Ordering::Equal => {
            let clock = now.with_timezone(&zone.0);
            let minutes = (clock.hour() * 60 + clock.minute()).saturating_sub(9 * 60).min(9 * 60);
            DayState::Now((minutes * 100 / (9 * 60)) as u8)
        }
    }
}
