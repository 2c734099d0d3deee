//! The two languages of the house.

use serde::{Deserialize, Serialize};

/// A language of the interface and of the content.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Russian, the language of the house.
    #[default]
    Ru,
    /// English, beside it.
    En,
}

impl Lang {
    /// Both, Russian first.
    pub const ALL: [Self; 2] = [Self::Ru, Self::En];

    /// The BCP 47 tag: `ru` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Ru => Self::En,
            Self::En => Self::Ru,
        }
    }
}

/// A value that has a Russian and an English form, both always there.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Both<T = String> {
    /// In Russian.
    pub ru: T,
    /// In English.
    pub en: T,
}

impl<T> Both<T> {
    /// The form in one language.
    pub fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        }
    }
}
