use rules::lang::Both;
use rules::people::Department;

/// A meeting with the head of a department.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// From the syllabus: `V3`.
    pub code: String,
    /// Whose head it is with.
    pub department: Department,
    /// Day of the programme, from one.
    pub day: u32,
    /// How long it takes.
    pub minutes: u32,
    /// Its name.
    pub name: Both,
    /// What it is about.
    pub about: Both,
    /// What to bring away.
    pub take: Vec<Both>,
    /// Questions to start from.
    pub ask: Vec<Both>,
}
