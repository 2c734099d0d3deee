//! An attempt as its taker sees it, and as the server keeps it.

use serde_json::Value;

use super::Stage;

/// What the server keeps of an attempt.
pub(crate) struct Kept {
    /// By item: `{ "seq": …, "device": …, "value": … }`.
    pub(crate) answers: Value,
    /// The end, as the server writes it.
    pub(crate) deadline: String,
    /// Seconds until then by the server's clock.
    pub(crate) left: f64,
}

impl Kept {
    /// The answer to an item; empty if there is none.
    pub(crate) fn answer(&self, item: &str) -> &str {
        self.answers[item]["value"].as_str().unwrap_or_default()
    }
}

impl Stage {
    /// Asks the server, with the cookie of whoever sits at the browser.
    pub(crate) async fn kept(&self, attempt: &str) -> Kept {
        let script = "
            const done = arguments[1];
            fetch('/api/v1/attempt/answers?attempt=' + arguments[0], { headers: { accept: 'application/json' } })
                .then(told => told.json())
                .then(told => done({ ...told, left: (Date.parse(told.deadline_at) - Date.parse(told.server_now)) / 1000 }))
                .catch(error => done({ error: String(error) }))";
        let told = self.browser.execute_async(script, vec![attempt.into()]).await.expect("scripts run");
        let told = told.json();
        let left = told["left"].as_f64().unwrap_or_else(|| panic!("the server tells what it keeps: {told}"));
        Kept { answers: told["answers"].clone(), deadline: told["deadline_at"].to_string(), left }
    }

    /// Seconds on the timer of the page.
    pub(crate) async fn timer(&self) -> i64 {
        let text = self.ask("return document.querySelector('.timer').textContent").await;
        let text = text.as_str().expect("the timer has a text").trim().to_owned();
        text.split(':').fold(0, |whole, part| whole * 60 + part.parse::<i64>().unwrap_or_else(|_| panic!("`{text}` is a time")))
    }

    /// Waits until the islands of an attempt have come to life: the timer moves by itself.
    pub(crate) async fn awake(&self) {
        let before = self.timer().await;
        self.until("the timer moves", async || self.timer().await != before).await;
    }

    /// The state of saving: `saved`, `saving`, `not-saved` or `closed`.
    pub(crate) async fn save_state(&self) -> String {
        let state = self.ask("return document.getElementById('save-state').dataset.state").await;
        state.as_str().unwrap_or_default().to_owned()
    }

    /// Opens the page of a running attempt on which there is an element of this CSS selector.
    pub(crate) async fn open_page_with(&self, selector: &str) {
        for page in 1..=4 {
            self.visit(&format!("/attempts/{{running}}?page={page}")).await;
            if self.ask(&format!("return document.querySelector({selector:?}) !== null")).await == true {
                return;
            }
        }
        panic!("no page of the attempt has {selector}");
    }

    /// The item to which the first element of this selector belongs: its name without `a.`.
    pub(crate) async fn item_of(&self, selector: &str) -> String {
        let name = self.ask(&format!("return document.querySelector({selector:?}).name")).await;
        name.as_str().and_then(|name| name.strip_prefix("a.")).expect("controls of answers are named a.ITEM").to_owned()
    }
}
