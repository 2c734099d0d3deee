//! The content folder: read, checked, rendered once, and held in memory as `Arc<Library>`.
//!
//! Nothing here is read from disk or rendered while a page is served.
//! A folder with a fault gives no library at all, but a list of every fault it has.

/// What one file cannot know about another.
mod check;
/// Checklists with their words.
mod checklist;
/// The account manager's code.
mod code;
/// Exams, blueprints and banks of questions.
mod exam;
/// What is wrong, and where: `file:line: what`.
mod fault;
/// Terms.
mod glossary;
/// Lessons.
mod material;
/// Meetings.
mod meeting;
/// From files to values: one module a kind of file.
mod read;
/// Search over titles, headings and texts.
mod search;
/// Where the files come from.
mod source;
/// Practice tasks.
mod task;
/// Markdown to HTML, Russian typography, links, figures.
mod text;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use rules::calendar::Calendar;
use rules::defence::Rubric;
use rules::lang::Both;
use rules::programme::Programme;

pub use checklist::{Checklist, ChecklistText, Group, ItemText, Signs};
pub use code::{Change, Chapter, ChapterText, Code, CodeQuestion, Principle};
pub use exam::{BankItem, Exam, Status};
pub use fault::Fault;
pub use glossary::Term;
pub use material::{Check, Heading, Material, Page, Reference, Track};
pub use meeting::Meeting;
pub use search::{Hit, HitKind};
pub use source::Source;
pub use task::{Task, TaskText};
pub use text::{block_html, inline_html};

/// Everything that the content folder says.
#[derive(Debug, Default)]
pub struct Library {
    materials: Vec<Material>,
    checklists: Vec<Checklist>,
    code: Option<Code>,
    programmes: Vec<Programme>,
    calendar: Calendar,
    exams: Vec<Exam>,
    rubric: Option<Rubric>,
    questions: Vec<Both>,
    glossary: Vec<Term>,
    tasks: Vec<Task>,
    meetings: Vec<Meeting>,
    warnings: Vec<Fault>,
}

impl Library {
    /// Reads, checks and renders a content folder; on any fault gives all of them, sorted by file and line.
    pub fn load(source: &Source) -> Result<Self, Vec<Fault>> {
        read::library(source)
    }

    /// Lessons in the order of their codes.
    pub fn materials(&self) -> &[Material] {
        &self.materials
    }

    /// The lesson with a slug, `project-launch`.
    pub fn material(&self, slug: &str) -> Option<&Material> {
        self.materials.iter().find(|m| m.slug == slug)
    }

    /// The lesson with a code, `M05`.
    pub fn material_by_code(&self, code: &str) -> Option<&Material> {
        self.materials.iter().find(|m| m.code == code)
    }

    /// Checklists in the order of their codes.
    pub fn checklists(&self) -> &[Checklist] {
        &self.checklists
    }

    /// The checklist with a slug, `first-day`.
    pub fn checklist(&self, slug: &str) -> Option<&Checklist> {
        self.checklists.iter().find(|c| c.slug == slug)
    }

    /// The checklist with a code, `C01`.
    pub fn checklist_by_code(&self, code: &str) -> Option<&Checklist> {
        self.checklists.iter().find(|c| c.code == code)
    }

    /// The account manager's code, if the folder has one.
    pub fn code(&self) -> Option<&Code> {
        self.code.as_ref()
    }

    /// The programme with a name, `starter`.
    pub fn programme(&self, name: &str) -> Option<&Programme> {
        self.programmes.iter().find(|p| p.name == name)
    }

    /// All programmes by name.
    pub fn programmes(&self) -> &[Programme] {
        &self.programmes
    }

    /// The production calendar of all years that the folder has.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Exams by code.
    pub fn exams(&self) -> &[Exam] {
        &self.exams
    }

    /// The exam with a code, `seo`.
    pub fn exam(&self, code: &str) -> Option<&Exam> {
        self.exams.iter().find(|e| e.code == code)
    }

    /// The rubric of the defence, if the folder has one.
    pub fn rubric(&self) -> Option<&Rubric> {
        self.rubric.as_ref()
    }

    /// Typical questions of the defence.
    pub fn questions(&self) -> &[Both] {
        &self.questions
    }

    /// Terms in the order of the file.
    pub fn glossary(&self) -> &[Term] {
        &self.glossary
    }

    /// Practice tasks in the order of their codes.
    pub fn tasks(&self) -> &[Task] {
        &self.tasks
    }

    /// The practice task with a code, `T05`.
    pub fn task(&self, code: &str) -> Option<&Task> {
        self.tasks.iter().find(|t| t.code == code)
    }

    /// Meetings with heads of departments, in the order of the file.
    pub fn meetings(&self) -> &[Meeting] {
        &self.meetings
    }

    /// What is worth mending but stops nothing: reading time, links to what is not written yet.
    pub fn warnings(&self) -> &[Fault] {
        &self.warnings
    }

    /// Lessons whose review date is before a day.
    pub fn overdue(&self, today: NaiveDate) -> Vec<Fault> {
        check::overdue(self, today)
    }
}
