//! A person at a browser before the product.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{By, WebDriver, WebElement};

use super::driver::Driver;
use super::{Server, World};

/// How long something on a page may take to come about.
const PATIENCE: Duration = Duration::from_secs(10);

/// Fields are dropped in this order: the browser closes while the server still answers.
pub(crate) struct Stage {
    /// The browser itself, for what the helpers here do not cover.
    pub(crate) browser: WebDriver,
    _driver: Driver,
    pub(crate) server: Server,
    pub(crate) world: World,
}

impl Stage {
    /// A new server on a copy of the demo database and a new browser; `name` tells stages apart.
    pub(crate) async fn open(name: &str) -> Self {
        let world = World::get();
        let server = Server::start(world.copy(name));
        let (browser, driver) = Driver::start(name).await;
        Self { browser, _driver: driver, server, world }
    }

    /// Goes to a path of the site; `{kind}` in it becomes the id of that sample object.
    pub(crate) async fn visit(&self, path: &str) {
        let address = format!("{}{}", self.server.base(), self.world.address(path));
        self.browser.goto(&address).await.unwrap_or_else(|e| panic!("{address} opens: {e}"));
    }

    /// Signs in as people do, through the form.
    pub(crate) async fn sign_in(&self, actor: &str) {
        let (email, password) = self.world.sign_in_of(actor);
        self.visit("/login").await;
        self.find("input[name=email]").await.send_keys(email).await.expect("the address can be typed");
        self.find("input[name=password]").await.send_keys(password).await.expect("the password can be typed");
        self.find("form[action$='/login'] button").await.click().await.expect("the button can be pressed");
        self.until("signed in", async || !self.path().await.ends_with("/login")).await;
    }

    /// Becomes an actor by his ready session, without the form; an empty actor is a stranger.
    pub(crate) async fn become_actor(&self, actor: &str) {
        let network = async |verb: &str, what: Value| {
            let sent = self.browser.cdp().send_raw(&format!("Network.{verb}"), what).await;
            sent.expect("Chromium's cookies can be changed");
        };
        network("clearBrowserCookies", json!({})).await;
        if !actor.is_empty() {
            let (name, value) = self.world.cookie_of(actor).split_once('=').expect("a cookie is name=value");
            let cookie = json!({ "name": name, "value": value, "url": self.server.base(), "httpOnly": true });
            network("setCookie", cookie).await;
        }
    }

    /// The path that is shown now.
    pub(crate) async fn path(&self) -> String {
        self.browser.current_url().await.expect("the browser knows where it is").path().to_owned()
    }

    /// The first element of a CSS selector; waits for it.
    pub(crate) async fn find(&self, selector: &str) -> WebElement {
        self.until(selector, async || self.browser.find(By::Css(selector)).await.is_ok()).await;
        self.browser.find(By::Css(selector)).await.expect("it was there a moment ago")
    }

    /// What a script returns, e.g. `return document.title`.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        let told = self.browser.execute(script, Vec::new()).await;
        told.unwrap_or_else(|e| panic!("`{script}` runs: {e}")).json().clone()
    }

    /// Waits until it is so: after a click nothing is there at once.
    pub(crate) async fn until(&self, what: &str, so: impl AsyncFn() -> bool) {
        let begun = Instant::now();
        while !so().await {
            if begun.elapsed() > PATIENCE {
                panic!("not within {PATIENCE:?} on {}: {what}", self.path().await);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
