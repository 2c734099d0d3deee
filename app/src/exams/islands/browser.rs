//! What the islands ask of the browser.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{FormData, Headers, HtmlFormElement, RequestInit, Response, window};

use super::Words;
use crate::exams::values;

/// Milliseconds of the monotonic clock: a changed wall clock changes nothing.
fn monotonic() -> f64 {
    window().and_then(|w| w.performance()).map_or(0.0, |p| p.now())
}

/// Calls with the seconds that are left; at the end, with the grace for answers under way, the page asks the server.
pub(super) fn every_second(left: i64, tell: impl Fn(i64) + 'static) {
    let began = monotonic();
    let handle = Rc::new(RefCell::new(None::<IntervalHandle>));
    let stop = handle.clone();
    let tick = move || {
        let now = left - ((monotonic() - began) / 1000.0) as i64;
        tell(now.max(0));
        if now < -10 {
            if let Some(handle) = stop.borrow_mut().take() {
                handle.clear();
            }
            if let Some(window) = window() {
                let _ = window.location().reload();
            }
        }
    };
    *handle.borrow_mut() = set_interval_with_handle(tick, std::time::Duration::from_millis(500)).ok();
}

/// What is on the server, and what is on its way.
struct State {
    attempt: String,
    words: Words,
    device: String,
    seq: Cell<i64>,
    kept: RefCell<BTreeMap<String, String>>,
    waiting: RefCell<BTreeMap<String, String>>,
    busy: Cell<bool>,
    timer: RefCell<Option<TimeoutHandle>>,
    form: RefCell<Option<HtmlFormElement>>,
}

/// Watches the form inside the root.
pub(super) fn autosave(root: NodeRef<Div>, attempt: String, words: Words) {
    let state = Rc::new(State {
        attempt,
        words,
        device: device(),
        seq: Cell::new(0),
        kept: RefCell::default(),
        waiting: RefCell::default(),
        busy: Cell::new(false),
        timer: RefCell::default(),
        form: RefCell::default(),
    });
    Effect::new(move |_| {
        let Some(div) = root.get() else { return };
        let form = div.query_selector("form").ok().flatten().and_then(|f| f.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form else { return };
        *state.kept.borrow_mut() = values::fold(&fields(&form));
        *state.form.borrow_mut() = Some(form);
        if let Some(window) = window() {
            let state = state.clone();
            let leave = wasm_bindgen::closure::Closure::<dyn Fn()>::new(move || state.leave());
            let _ = window.add_event_listener_with_callback("pagehide", leave.as_ref().unchecked_ref());
            leave.forget();
        }
        for event in ["input", "change"] {
            let state = state.clone();
            let soon = wasm_bindgen::closure::Closure::<dyn Fn()>::new(move || state.clone().changed());
            let _ = div.add_event_listener_with_callback(event, soon.as_ref().unchecked_ref());
            // The listener lives as long as the page.
            soon.forget();
        }
    });
}

impl State {
    /// The page is left: what still waits is sent without waiting for an answer.
    fn leave(&self) {
        for (item, value) in &*self.waiting.borrow() {
            self.seq.set(self.seq.get() + 1);
            // Nobody is there any more to hear whether it arrived.
            let _ = self.post(item, value);
        }
    }

    /// Something was typed: a second of quiet, then it goes.
    fn changed(self: Rc<Self>) {
        if let Some(form) = &*self.form.borrow() {
            let kept = self.kept.borrow();
            let now = values::fold(&fields(form));
            *self.waiting.borrow_mut() = now.into_iter().filter(|(id, value)| kept.get(id) != Some(value)).collect();
        }
        self.say("saving", &self.words.saving);
        if let Some(timer) = self.timer.borrow_mut().take() {
            timer.clear();
        }
        let state = self.clone();
        let later = move || spawn_local(state.clone().flush());
        *self.timer.borrow_mut() = set_timeout_with_handle(later, std::time::Duration::from_millis(1000)).ok();
    }

    /// Sends what waits, one at a time; a failure is tried again with growing pauses.
    async fn flush(self: Rc<Self>) {
        if self.busy.replace(true) {
            return;
        }
        let mut pause = 500;
        loop {
            let next = self.waiting.borrow().iter().next().map(|(id, value)| (id.clone(), value.clone()));
            let Some((item, value)) = next else { break };
            self.seq.set(self.seq.get() + 1);
            match self.send(&item, &value).await {
                Some(200) => {
                    pause = 500;
                    // Something newer may have been typed meanwhile: then it still waits.
                    if self.waiting.borrow().get(&item) == Some(&value) {
                        self.waiting.borrow_mut().remove(&item);
                    }
                    self.kept.borrow_mut().insert(item, value);
                }
                Some(410) => {
                    self.say("closed", &self.words.closed);
                    break;
                }
                _ => {
                    let n = self.waiting.borrow().len().to_string();
                    self.say("not-saved", &self.words.not_saved.replace("{n}", &n));
                    sleep(pause).await;
                    pause = (pause * 2).min(15_000);
                }
            }
        }
        if self.waiting.borrow().is_empty() {
            let time: String = js_sys::Date::new_0().to_locale_time_string("en-GB").into();
            self.say("saved", &self.words.saved.replace("{at}", &time));
        }
        self.busy.set(false);
    }

    /// The status of one save; `None` when the network is away.
    async fn send(&self, item: &str, value: &str) -> Option<u16> {
        let response: Response = JsFuture::from(self.post(item, value)?).await.ok()?.dyn_into().ok()?;
        Some(response.status())
    }

    /// Begins one save. It goes on even when the page is left.
    fn post(&self, item: &str, value: &str) -> Option<js_sys::Promise> {
        let call = js_sys::Object::new();
        let set = |name: &str, value: JsValue| js_sys::Reflect::set(&call, &name.into(), &value);
        set("attempt", self.attempt.as_str().into()).ok()?;
        set("item", item.into()).ok()?;
        set("device", self.device.as_str().into()).ok()?;
        set("seq", (self.seq.get() as f64).into()).ok()?;
        set("value", value.into()).ok()?;
        let body = js_sys::JSON::stringify(&call).ok()?;
        let headers = Headers::new().ok()?;
        headers.set("content-type", "application/json").ok()?;
        headers.set("accept", "application/json").ok()?;
        let init = RequestInit::new();
        init.set_method("POST");
        init.set_body(&body.into());
        init.set_headers(&headers);
        js_sys::Reflect::set(&init, &"keepalive".into(), &true.into()).ok()?;
        Some(window()?.fetch_with_str_and_init("/api/v1/attempt/save", &init))
    }

    fn say(&self, state: &str, words: &str) {
        let place = window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id("save-state"));
        let Some(place) = place else { return };
        let class = if state == "saved" {
            "st ok"
        } else if state == "saving" {
            "st mute"
        } else {
            "st bad"
        };
        let _ = place.set_attribute("data-state", state);
        let _ = place.set_attribute("class", class);
        if let Ok(Some(text)) = place.query_selector("span") {
            text.set_text_content(Some(words));
        }
    }
}

/// This page's name for itself, new at every load: a duplicated tab must not share a counter with its twin.
fn device() -> String {
    format!("page-{:x}", (js_sys::Math::random() * 9e15) as u64)
}

/// All fields of a form, as it would send them.
fn fields(form: &HtmlFormElement) -> Vec<(String, String)> {
    let Ok(data) = FormData::new_with_form(form) else {
        return Vec::new();
    };
    let pair = |entry: JsValue| {
        let pair: js_sys::Array = entry.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    js_sys::try_iter(&data).ok().flatten().map(|all| all.filter_map(|e| pair(e.ok()?)).collect()).unwrap_or_default()
}

async fn sleep(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = JsFuture::from(promise).await;
}
