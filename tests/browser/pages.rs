//! The table of pages: a new page gets a line, and with it axe, widths, console, scripts and pictures.

/// A page and who looks at it.
pub(crate) struct Page {
    /// Name of its pictures.
    pub(crate) name: &'static str,
    /// An actor of the demo world; empty for a stranger.
    pub(crate) actor: &'static str,
    /// Path in Russian; `/en` goes before it for English. `{kind}` is the id of a sample object.
    pub(crate) path: &'static str,
    /// Whether it has islands, and so may load WASM.
    pub(crate) islands: bool,
}

const fn page(name: &'static str, actor: &'static str, path: &'static str) -> Page {
    Page { name, actor, path, islands: false }
}

const fn islands(page: Page) -> Page {
    Page { islands: true, ..page }
}

/// Every page, those of one actor together: changing the actor costs a request. Attempts come first, because their
/// time runs while the others are looked at.
pub(crate) const PAGES: &[Page] = &[
    islands(page("attempt-1", "taker", "/attempts/{running}")),
    islands(page("attempt-2", "taker", "/attempts/{running}?page=2")),
    islands(page("attempt-3", "taker", "/attempts/{running}?page=3")),
    islands(page("attempt-4", "taker", "/attempts/{running}?page=4&saved=1")),
    page("attempt-finish", "taker", "/attempts/{running}/finish"),
    page("exam-resume", "taker", "/exams/seo"),
    page("login", "", "/login"),
    page("invite", "", "/invite/{invite}"),
    page("not-found", "", "/there-is-nothing-here"),
    page("exam-open", "ready", "/exams/seo"),
    page("today", "trainee", "/"),
    page("plan-refused", "trainee", "/plan?refused=text-too-short"),
    page("materials", "trainee", "/materials"),
    page("materials-track", "trainee", "/materials?track=seo"),
    page("reader", "trainee", "/materials/project-launch"),
    page("reader-seo", "trainee", "/materials/ai-search"),
    page("reader-drawing", "trainee", "/materials/search-basics"),
    page("checklists", "trainee", "/checklists"),
    page("checklist", "trainee", "/checklists/task-brief"),
    page("checklist-saved", "trainee", "/checklists/first-day?saved=1"),
    page("code", "trainee", "/code"),
    page("exams", "trainee", "/exams"),
    page("exam-locked", "trainee", "/exams/seo"),
    page("plan", "trainee", "/plan"),
    page("search-empty", "trainee", "/search"),
    page("search", "trainee", "/search?q=301"),
    page("glossary", "trainee", "/glossary"),
    page("account", "trainee", "/account"),
    page("not-found-inside", "trainee", "/materials/there-is-nothing-here"),
    page("first-day", "newcomer", "/"),
    page("code-sign", "newcomer", "/code/sign"),
    page("checklist-fresh", "newcomer", "/checklists/before-site-edit"),
    page("result-waits", "trainee2", "/attempts/{attempt}"),
    page("exam-graded-later", "trainee2", "/exams/seo"),
    page("result-failed", "failed", "/attempts/{failed}"),
    page("exam-waits", "failed", "/exams/seo"),
    page("result-passed", "passed", "/attempts/{passed}"),
    page("exam-passed", "passed", "/exams/seo"),
    page("plan-defended", "passed", "/plan"),
    page("review", "mentor", "/review"),
    page("review-case", "mentor", "/review/cases/{attempt}"),
    page("review-checklist", "mentor", "/review/checklists/{internship}"),
    page("review-retake", "mentor", "/review/retakes/{retake}"),
    page("trainees-led", "mentor", "/trainees"),
    page("checklist-plain", "mentor", "/checklists/task-brief"),
    page("hearing", "mentor2", "/defences/{defence}"),
    page("review-head", "head", "/review"),
    page("retake-allow", "head", "/review/retakes/{retake}"),
    page("defences", "head", "/defences"),
    page("protocol", "head", "/defences/{protocol}"),
    page("outcome", "head", "/trainees/{undecided}/outcome"),
    page("trainees", "hr", "/trainees"),
    page("trainees-all", "hr", "/trainees?cohort=all"),
    page("convene", "hr", "/trainees/{planned}/defence"),
    page("person", "hr", "/trainees/{internship}"),
    page("outcome-waits", "hr", "/trainees/{undecided}/outcome"),
    page("outcome-registered", "hr", "/trainees/{decided}/outcome"),
    page("bank", "author", "/bank"),
    page("bank-topic", "author", "/bank?topic=S1"),
    page("people", "admin", "/people"),
];

/// Both languages: name and prefix.
pub(crate) const LANGUAGES: [(&str, &str); 2] = [("ru", ""), ("en", "/en")];

impl Page {
    /// Its path in the language of this prefix.
    pub(crate) fn at(&self, prefix: &str) -> String {
        match self.path {
            "/" if !prefix.is_empty() => prefix.to_owned(),
            path => format!("{prefix}{path}"),
        }
    }
}
