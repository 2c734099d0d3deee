//! Follows every link that a visitor finds.

use std::collections::BTreeSet;

use crate::html;
use crate::visitor::Visitor;

/// Opens every page that can be reached by links from a page, and the pages of these objects; gives address, source and text of each.
pub(crate) async fn crawl(visitor: &mut Visitor, from: &str, objects: &[&str]) -> Vec<(String, String, String)> {
    let (mut seen, mut left, mut pages) = (BTreeSet::new(), vec![from.to_owned()], Vec::new());
    let prefix = from.trim_end_matches('/').to_owned();
    for id in objects {
        left.extend(["attempts", "review/cases", "review/checklists", "review/retakes", "defences", "trainees"].map(|place| format!("{prefix}/{place}/{id}")));
    }
    left.extend(["account", "bank", "glossary", "search?q=SEO", "exams/seo", "code/sign", "plan", "nowhere"].map(|place| format!("{prefix}/{place}")));
    while let Some(path) = left.pop() {
        let other_language = path.starts_with("/en/") != from.starts_with("/en/") && path != "/en";
        if path.starts_with("/assets/") || other_language || !seen.insert(path.clone()) {
            continue;
        }
        visitor.visit(&path).await;
        assert!(visitor.status < 500, "{path} is broken: {}", visitor.text());
        if visitor.at != path && !seen.insert(visitor.at.clone()) {
            continue;
        }
        left.extend(html::links(&visitor.body));
        pages.push((path, visitor.body.clone(), visitor.text()));
        assert!(pages.len() < 1_000, "the site has no end");
    }
    pages
}
