use chrono::NaiveDate;
use rules::blueprint::Blueprint;
use rules::item::Question;
use rules::lang::Both;
use rules::marking::Item;
use serde::Deserialize;

/// An exam with its bank.
#[derive(Debug, Clone)]
pub struct Exam {
    /// Name of its folder: `seo`.
    pub code: String,
    /// Its name in addresses: `seo-exam`.
    pub slug: String,
    /// Its title.
    pub title: Both,
    /// What is examined and how.
    pub about: Both,
    /// The ways to sit it.
    pub blueprints: Vec<Blueprint>,
    /// All questions, drafts and archived ones too, by topic and number.
    pub items: Vec<BankItem>,
}

impl Exam {
    /// The blueprint with a name, `trial`.
    pub fn blueprint(&self, name: &str) -> Option<&Blueprint> {
        self.blueprints.iter().find(|b| b.name == name)
    }

    /// What attempts are drawn from.
    pub fn active(&self) -> impl Iterator<Item = &BankItem> {
        self.items.iter().filter(|i| i.status == Status::Active)
    }

    /// The questions that attempts are drawn from, without their keys.
    pub fn questions(&self) -> Vec<&Question> {
        self.active().map(|i| &i.item.question).collect()
    }

    /// The item with an author's id, `S1-01`.
    pub fn item(&self, id: &str) -> Option<&BankItem> {
        self.items.iter().find(|i| i.item.question.id == id)
    }
}

/// A question of a bank.
#[derive(Debug, Clone)]
pub struct BankItem {
    /// The question and its key.
    pub item: Item,
    /// SHA-256 of its sense, hex: a changed wording, key or difficulty is a new version.
    pub version: String,
    /// Whether it is drawn.
    pub status: Status,
    /// Fact code, address, or `practice`.
    pub source: String,
    /// The fact was checked on.
    pub checked: NaiveDate,
}

/// Whether an item is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Not yet.
    Draft,
    /// Yes.
    Active,
    /// No longer.
    Archived,
}
