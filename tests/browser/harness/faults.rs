//! What the browser complains about: errors of scripts, refused by the content security policy, not loaded.

use super::Stage;

impl Stage {
    /// Complaints since the last call, and forgets them. The missing page itself (404 asked for on purpose) is none.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        let log = self.browser.browser_log().await.expect("Chromium keeps a log");
        let here = self.browser.current_url().await.expect("the browser knows where it is");
        let own = format!("{here} - Failed to load resource: the server responded with a status of 404");
        let heard = log.into_iter().filter(|entry| ["SEVERE", "WARNING"].contains(&entry.level.as_str()));
        heard.map(|entry| entry.message).filter(|message| !message.starts_with(&own)).collect()
    }

    /// Names of the WASM files that the page has loaded.
    pub(crate) async fn wasm_loaded(&self) -> Vec<String> {
        let names = self.ask("return performance.getEntriesByType('resource').map(e => e.name)").await;
        let names: Vec<String> = serde_json::from_value(names).expect("entries have names");
        names.into_iter().filter(|name| name.contains(".wasm")).collect()
    }

    /// What sticks out of the window on its right side, the innermost elements; nothing when the page fits.
    pub(crate) async fn overflow(&self) -> Vec<String> {
        let script = "
            const width = document.documentElement.clientWidth;
            const out = e => e.getBoundingClientRect().right > width + 0.5;
            if (document.documentElement.scrollWidth <= width) return [];
            return [`${document.documentElement.scrollWidth - width} pixels too wide`,
                ...[...document.querySelectorAll('body *')].filter(e => out(e) && ![...e.children].some(out))
                    .map(e => `${e.tagName} ${e.getAttribute('class') ?? ''}: ${e.textContent.slice(0, 40)}`).slice(0, 5)]";
        serde_json::from_value(self.ask(script).await).expect("lines")
    }
}
