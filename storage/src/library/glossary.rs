use rules::lang::Both;

/// A term.
#[derive(Debug, Clone)]
pub struct Term {
    /// Its anchor: `receivables`.
    pub id: String,
    /// The word.
    pub name: Both,
    /// What it means: inline HTML.
    pub html: Both,
    /// Code of the lesson that explains it.
    pub material: Option<String>,
}
