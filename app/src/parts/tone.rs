//! The tone of a statement. Colour never speaks alone: a word and an icon stand beside it.

/// What a status, a callout or a gauge says by its colour.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Plain,
    /// Done, passed.
    Ok,
    /// Attention, lateness.
    Warn,
    /// Error, refusal.
    Bad,
    /// By a person's hand: now, answered, waiting for a person.
    Pen,
    /// Beside the point.
    Mute,
}

impl Tone {
    /// The class in the style sheets.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Bad => "bad",
            Self::Pen => "pen",
            Self::Mute => "mute",
        }
    }
}

/// Class names with the empty ones left out.
pub(super) fn classes(names: &[&str]) -> String {
    names.iter().filter(|name| !name.is_empty()).copied().collect::<Vec<_>>().join(" ")
}
