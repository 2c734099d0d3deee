//! axe-core on the page that is shown.

use super::Stage;

/// Its minified file, kept in the repository: no network, no Node.
const SOURCE: &str = include_str!("../../vendor/axe/axe.min.js");

/// Runs axe; ends with one line for each element at fault: rule, element, what is wrong.
const RUN: &str = "
    const done = arguments[0];
    axe.run(document, { resultTypes: ['violations'] }).then(
        found => done(found.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.split('\\n').slice(1).join(' ').trim()}`))),
        error => done(['axe itself: ' + error]));";

impl Stage {
    /// What axe finds wrong with the page, a line each.
    pub(crate) async fn axe(&self) -> Vec<String> {
        self.browser.execute(SOURCE, Vec::new()).await.expect("axe loads");
        let told = self.browser.execute_async(RUN, Vec::new()).await.expect("axe runs");
        serde_json::from_value(told.json().clone()).expect("axe answers with lines")
    }
}
