use super::File;
use super::record::Record;

/// The front matter of a file and where its text begins.
pub(super) struct Front<'a> {
    /// The fields.
    pub(super) record: Record<'a>,
    /// The offset of the text.
    pub(super) body: usize,
}

/// The fence around front matter.
const FENCE: &str = "+++";

/// Splits a file into its front matter and its text.
pub(super) fn split(file: File<'_>) -> Option<Front<'_>> {
    let text = file.text;
    let fence = |at: usize| text[at..].lines().next().is_some_and(|line| line.trim_end() == FENCE);
    if !fence(0) {
        file.fault(0, "the file must begin with front matter between two lines of +++");
        return None;
    }
    let start = text.find('\n').map_or(text.len(), |i| i + 1);
    let close = std::iter::once(start).chain(text[start..].match_indices('\n').map(|(i, _)| start + i + 1)).find(|at| fence(*at));
    let Some(close) = close else {
        file.fault(0, "the front matter is not closed by a line of +++");
        return None;
    };
    let body = text[close..].find('\n').map_or(text.len(), |i| close + i + 1);
    Some(Front { record: Record::parse(file, start..close)?, body })
}
