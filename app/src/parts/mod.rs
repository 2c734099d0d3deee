//! What pages share: the shell and small components. They take plain values and words, and look nothing up.

pub mod tone;
pub mod icon;
pub mod shell;
pub mod nav;
pub mod switches;
pub mod door;
pub mod errorpage;
pub mod head;
pub mod ruler;
pub mod plan;
pub mod figures;
pub mod gauge;
pub mod tally;
pub mod tallyart;
pub mod bars;
pub mod scorescale;
pub mod status;
pub mod week;
pub mod avatar;
pub mod signature;
pub mod note;
pub mod callout;
pub mod empty;
pub mod scroll;
pub mod field;
pub mod textarea;
pub mod select;
pub mod opt;
pub mod rubric;
pub mod qgrid;
#[cfg(test)]
mod tests;

pub use avatar::{Avatar, Size, initials};
pub use bars::{Part, SegBar, TopicBar};
pub use callout::Callout;
pub use door::Door;
pub use empty::Empty;
pub use errorpage::{ErrorPage, error_title};
pub use field::Field;
pub use figures::{Figure, Figures};
pub use gauge::Gauge;
pub use head::{Head, Sec, Weight};
pub use icon::Icon;
pub use nav::NavItem;
pub use note::Note;
pub use opt::Opt;
pub use plan::{DayPlan, PlanRow, PlanState};
pub use qgrid::{QCell, QGrid};
pub use rubric::{Rubric, RubricLevel, RubricRow};
pub use ruler::{DayState, Ruler, RulerDay, RulerEvent, RulerWeek};
pub use scorescale::{ScoreMark, ScoreScale};
pub use scroll::Scroll;
pub use select::Select;
pub use shell::{Brand, Crumb, Reader, Shell};
pub use signature::Signature;
pub use status::Status;
pub use switches::{Switches, Theme};
pub use tally::{Logo, Tally};
pub use tallyart::TallyArt;
pub use textarea::TextArea;
pub use tone::Tone;
pub use week::Week;

use rules::lang::Lang;

/// The address of a page in a language; `path` begins with `/` and has no prefix.
pub fn href(lang: Lang, path: &str) -> String {
    let rest = path.strip_prefix('/').unwrap_or(path);
    match lang {
        Lang::Ru => format!("/{rest}"),
        Lang::En if rest.is_empty() || rest.starts_with(['?', '#']) => format!("/en{rest}"),
        Lang::En => format!("/en/{rest}"),
    }
}

/// A share as whole per cent, within the scale; nothing of nothing is 0.
fn percent(value: f64, max: f64) -> u8 {
    let share = if max > 0.0 { (value / max * 100.0).clamp(0.0, 100.0) } else { 0.0 };
    // Within 0..=100, so the cast loses only the fraction already rounded.
    share.round() as u8
}
