//! The words of a thing to do, and where it is done.

use rules::internship::Work;
use rules::lang::Lang;

use crate::t;
use crate::trainees::desk::Desk;

/// A thing to do in words: title, detail, path, verb.
pub struct Words {
    /// «Карта агентства».
    pub title: String,
    /// «Материал, 10 минут».
    pub detail: String,
    /// Where it is done, without prefix.
    pub path: String,
    /// What one does there.
    pub verb: String,
}

/// Puts words to a thing to do.
pub fn words(lang: Lang, desk: &Desk, work: &Work) -> Words {
    let (title, detail, path, verb) = match work {
        Work::Material(code) => {
            let m = desk.library.material_by_code(code);
            let title = m.map_or(code.clone(), |m| m.page(lang).0.title.clone());
            let detail = t!(lang, "work-material", n = m.map_or(0, |m| m.minutes));
            (title, detail, m.map_or("/materials".into(), |m| format!("/materials/{}", m.slug)), "do-read")
        }
        Work::Checklist(code) => {
            let list = desk.library.checklist_by_code(code);
            let title = list.map_or(code.clone(), |l| l.text(lang).0.title.clone());
            let count = desk.count(code);
            let detail = match (count.open + count.returned, count.waiting) {
                (0, 1..) => t!(lang, "work-checklist-waits"),
                (left, _) => t!(lang, "work-checklist", left = left, all = list.map_or(0, |l| l.entries.len())),
            };
            (title, detail, list.map_or("/checklists".into(), |l| format!("/checklists/{}", l.slug)), "do-open")
        }
        Work::Code => (t!(lang, "code-title"), t!(lang, "work-code"), "/code".into(), "do-read"),
        Work::Exam(code) => {
            let exam = desk.library.exam(code);
            let title = exam.map_or(code.clone(), |e| e.title.get(lang).clone());
            let minutes = exam.and_then(|e| e.blueprint(&desk.programme().ok()?.exam(code)?.blueprint)).map_or(0, |b| b.minutes);
            (title, t!(lang, "work-exam-time", n = minutes), format!("/exams/{code}"), "do-open")
        }
        Work::Plan => (t!(lang, "work-plan"), t!(lang, "work-plan-detail"), "/plan".into(), "do-write"),
        Work::Defence => (t!(lang, "work-defence"), t!(lang, "work-defence-detail"), "/plan".into(), "do-open"),
    };
    Words { title, detail, path, verb: t!(lang, verb) }
}
