use std::cell::RefCell;
use std::fmt;

/// A fault of the content, for the operator's log: `materials/project-launch.ru.md:12: …`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Path inside the content folder.
    pub file: String,
    /// Line, counted from one.
    pub line: usize,
    /// What is wrong, in English, without a final stop.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// Collects faults and warnings while everything is read, so that one run names them all.
///
/// Shared by readers that are nested in each other, hence the cells.
#[derive(Debug, Default)]
pub(super) struct Faults {
    faults: RefCell<Vec<Fault>>,
    warnings: RefCell<Vec<Fault>>,
}

impl Faults {
    /// Something that must be mended before the server starts.
    pub(super) fn fault(&self, file: &str, line: usize, what: impl Into<String>) {
        self.faults.borrow_mut().push(Fault { file: file.to_owned(), line, what: what.into() });
    }

    /// Something worth mending.
    pub(super) fn warn(&self, file: &str, line: usize, what: impl Into<String>) {
        self.warnings.borrow_mut().push(Fault { file: file.to_owned(), line, what: what.into() });
    }

    /// The faults and the warnings, each sorted by file and line, without repetitions.
    pub(super) fn into_parts(self) -> (Vec<Fault>, Vec<Fault>) {
        let tidy = |list: RefCell<Vec<Fault>>| {
            let mut list = list.into_inner();
            list.sort();
            list.dedup();
            list
        };
        (tidy(self.faults), tidy(self.warnings))
    }
}
