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

/// Every page, those of one actor together: changing the actor costs a request.
pub(crate) const PAGES: &[Page] = &[page("login", "", "/login"), page("not-found", "", "/there-is-nothing-here")];

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
