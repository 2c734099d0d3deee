//! A person with a keyboard and no mouse.

use std::fmt::Write as _;

use thirtyfour::Key;

use super::Stage;

impl Stage {
    /// Presses keys, one after the other, on whatever has the focus.
    pub(crate) async fn press(&self, keys: &[Key]) {
        let codes: String = keys.iter().map(Key::value).collect();
        self.type_text(&codes).await;
    }

    /// Types text into whatever has the focus.
    pub(crate) async fn type_text(&self, text: &str) {
        self.browser.action_chain().send_keys(text).perform().await.expect("keys can be pressed");
    }

    /// Presses Tab until the focus is on an element of this CSS selector, at most `limit` times.
    pub(crate) async fn tab_to(&self, selector: &str, limit: usize) {
        let mut seen = String::new();
        for _ in 0..limit {
            self.press(&[Key::Tab]).await;
            let script = format!("const e = document.activeElement; return [e.matches({selector:?}), e.outerHTML.slice(0, 80)]");
            let told = self.ask(&script).await;
            if told[0] == true {
                return;
            }
            let _ = writeln!(seen, "{}", told[1]);
        }
        panic!("{limit} times Tab never reach {selector} on {}; they reach:\n{seen}", self.path().await);
    }
}
