use std::fmt::Write as _;

use pulldown_cmark::{Alignment, Tag};
use rules::lang::Lang;

use super::escape;
use super::scribe::Scribe;
use super::tree::{Kind, Node};

impl Scribe<'_> {
    /// A table in a region of its own, which scrolls and can be reached by keys; numbers stand to the right.
    pub(super) fn table(&mut self, columns: &[Alignment], rows: &[Node<'_>]) -> String {
        let label = match (self.lang, self.section.as_str()) {
            (Lang::Ru, "") => "Таблица".to_owned(),
            (Lang::En, "") => "Table".to_owned(),
            (Lang::Ru, section) => format!("Таблица: {section}"),
            (Lang::En, section) => format!("Table: {section}"),
        };
        self.tables += 1;
        let label = if self.tables > 1 { format!("{label}, {}", self.tables) } else { label };
        let mut out = format!(r#"<div class="scroll" tabindex="0" role="region" aria-label="{}"><table class="tbl">"#, escape(&label));
        let (head, body) = rows.split_first().map_or((None, rows), |(head, body)| (Some(head), body));
        if let Some(head) = head.filter(|h| matches!(h.kind, Kind::Element(Tag::TableHead))) {
            out += "<thead><tr>";
            out += &self.cells("th scope=\"col\"", "th", columns, &head.children);
            out += "</tr></thead>";
        }
        out += "<tbody>";
        for row in body {
            out += "<tr>";
            out += &self.cells("td", "td", columns, &row.children);
            out += "</tr>";
        }
        out + "</tbody></table></div>\n"
    }

    fn cells(&mut self, open: &str, close: &str, columns: &[Alignment], cells: &[Node<'_>]) -> String {
        let mut out = String::new();
        for (n, cell) in cells.iter().enumerate() {
            let class = if columns.get(n) == Some(&Alignment::Right) { " class=\"n\"" } else { "" };
            let inside = self.inline_block(&cell.children);
            let _ = write!(out, "<{open}{class}>{inside}</{close}>");
        }
        out
    }
}
