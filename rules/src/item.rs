//! Questions as the person who answers them sees them: no key, no explanation.

use serde::{Deserialize, Serialize};

use crate::lang::Both;

/// How hard an item is; decides what it is worth (syllabus §5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Difficulty {
    /// One point.
    Basic,
    /// Two points.
    Middle,
    /// Three points; cases are always high.
    High,
}

impl Difficulty {
    /// What a full answer earns.
    pub fn points(self) -> u32 {
        match self {
            Self::Basic => 1,
            Self::Middle => 2,
            Self::High => 3,
        }
    }
}

/// What kind of answer an item wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One option.
    Single,
    /// Any number of options.
    Multiple,
    /// True or false.
    TrueFalse,
    /// A word or two.
    Short,
    /// A number.
    Number,
    /// Each left text gets a right one.
    Match,
    /// Steps put in order.
    Order,
    /// A free text, graded by a person 0–4.
    Case,
}

/// What is asked, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Wording {
    /// The question, markdown.
    pub prompt: String,
    /// What can be chosen: options of a choice, right texts of a match, steps of an order. Empty for the rest.
    pub choices: Vec<String>,
    /// Left texts of a match. Empty for the rest.
    pub left: Vec<String>,
    /// The unit of a number, may be empty.
    pub unit: String,
}

/// A question without its key.
///
/// Choices stand in the author's order; what a person sees is permuted per attempt (`draw`),
/// and what a person sends back names choices by their number in the author's order, 0-based,
/// only after the attempt's permutation has been undone. A match and an order keep their right
/// sequence here, so their choices must never be shown in this order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Question {
    /// The author's id, `S1-01`.
    pub id: String,
    /// Code of the topic, `S1`.
    pub topic: String,
    /// What kind of answer it wants.
    pub kind: Kind,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The texts.
    pub text: Both<Wording>,
}

impl Question {
    /// What a full answer earns.
    pub fn points(&self) -> u32 {
        self.difficulty.points()
    }

    /// How many choices there are to permute.
    pub fn choices(&self) -> usize {
        self.text.ru.choices.len()
    }
}
