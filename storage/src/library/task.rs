use chrono::NaiveTime;
use rules::lang::Lang;

use super::checklist::Signs;

/// A practice task.
#[derive(Debug, Clone)]
pub struct Task {
    /// From the syllabus: `T05`.
    pub code: String,
    /// SHA-256 of both files, hex.
    pub version: String,
    /// Day of the programme on which it is given, from one.
    pub day: u32,
    /// Day on which it is handed in.
    pub due_day: u32,
    /// Hour of the hand-in, agency's time.
    pub due: NaiveTime,
    /// Working time it takes, minutes.
    pub minutes: u32,
    /// Who accepts it; all of them.
    pub accepts: Vec<Signs>,
    /// Codes of what it cannot be begun without: lessons, checklists, meetings, tasks, gates.
    pub needs: Vec<String>,
    /// Codes of what it opens.
    pub opens: Vec<String>,
    /// What it is worked on: paths under `tasks/files/`.
    pub files: Vec<String>,
    /// In Russian.
    pub ru: TaskText,
    /// In English, if it is written.
    pub en: Option<TaskText>,
}

impl Task {
    /// The words in a language, and whether they are Russian for want of English.
    pub fn text(&self, lang: Lang) -> (&TaskText, bool) {
        match (lang, &self.en) {
            (Lang::En, Some(text)) => (text, false),
            (lang, _) => (&self.ru, lang == Lang::En),
        }
    }
}

/// The words of a task.
#[derive(Debug, Clone, Default)]
pub struct TaskText {
    /// Its title, plain text.
    pub title: String,
    /// Everything that the trainee reads.
    pub html: String,
    /// The section `{#examiner}` with the planted errors: only for those who accept the task.
    pub examiner_html: String,
}
