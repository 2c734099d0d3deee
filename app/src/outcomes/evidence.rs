//! The evidence of an internship, from what is kept.

use rules::defence::Defence;
use rules::outcome::{DefenceStanding, Evidence, ExamStanding};
use rules::retake::Entry;
use storage::Tx;

use crate::defences::hearing::stage;
use crate::problem::Problem;
use crate::trainees::desk::Desk;

/// Gathers it. The page shows this value, the decision is made on it and keeps a copy.
pub async fn gather(tx: &Tx, desk: &Desk) -> Result<Evidence, Problem> {
    let programme = desk.programme()?;
    let progress = desk.progress();
    let mut exams = Vec::new();
    for used in &programme.exams {
        let tries: Vec<_> = desk.tries.iter().filter(|t| t.exam == used.exam).collect();
        let handed_in = tries.iter().filter(|t| t.handed_in_at.is_some()).count();
        exams.push(ExamStanding {
            exam: used.exam.clone(),
            attempts: handed_in as u32,
            best: tries.iter().filter_map(|t| t.hundredths).max().map(|h| (h / 100) as u32),
            passed: tries.iter().any(|t| t.passed == Some(1)),
            exhausted: desk.entry(&used.exam)? == Entry::Exhausted,
            pending: tries.iter().any(|t| t.passed.is_none()),
        });
    }
    let mut defences = Vec::new();
    for id in tx.defences_of(&desk.internship.id).await? {
        let hearing = tx.hearing(&id).await?;
        if let Defence::Graded(graded) = stage(&hearing).0 {
            let points = graded.counted(&hearing.rubric, defences.last().map(|d: &DefenceStanding| d.verdict));
            defences.push(DefenceStanding { points: points.floor().to_integer().max(0) as u32, verdict: graded.verdict });
        }
    }
    let required = &programme.before_exams;
    let read = required.materials.iter().filter(|m| progress.read.contains(*m)).count();
    let signed = required.checklists.iter().filter(|c| progress.checklists.contains(*c)).count();
    Ok(Evidence { exams, exams_required: programme.exams_required, defences, materials: (read, required.materials.len()), checklists: (signed, required.checklists.len()), code: progress.code })
}
