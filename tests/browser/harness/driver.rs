//! Chromium behind its driver, with an empty profile.

use std::io::{self, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, fs};

use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

use super::server::free_port;

/// Without a window, without the sandbox that refuses root, and without calls home.
const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--window-size=1440,900",
];

/// The driver's process, its one session and the browser's profile; all go with their owner.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    session: String,
    profile: PathBuf,
}

impl Driver {
    /// Starts the driver and a browser.
    pub(crate) async fn start(name: &str) -> (WebDriver, Self) {
        let port = free_port();
        let driver = env::var_os("STAZH_CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let process = Command::new(driver).arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("chromedriver starts; `cargo xtask test browser` installs it");
        let folder = format!("profile-{}-{name}", std::process::id());
        let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
        let mut this = Self { process, port, session: String::new(), profile };
        let browser = this.browser().await;
        this.session = browser.session_id().to_string();
        // The library's own goodbye on drop waits for a task of the very thread that it blocks.
        browser.clone().leak().expect("the session is young");
        (browser, this)
    }

    async fn browser(&self) -> WebDriver {
        let mut wishes = DesiredCapabilities::chrome();
        let said = "a capability is plain JSON";
        for flag in FLAGS {
            wishes.add_arg(flag).expect(said);
        }
        wishes.add_arg(&format!("--user-data-dir={}", self.profile.display())).expect(said);
        wishes.set_browser_log_level(LoggingPrefsLogLevel::All).expect(said);
        if let Ok(chromium) = env::var("STAZH_CHROMIUM") {
            wishes.set_binary(&chromium).expect(said);
        }
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let address = format!("http://127.0.0.1:{}", self.port);
        WebDriver::new(&address, wishes).await.expect("Chromium starts")
    }

    /// Asks the driver to close the browser, and waits for its answer.
    fn close(&self) -> io::Result<usize> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        write!(stream, "DELETE /session/{} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", self.session)?;
        stream.read(&mut [0; 64])
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // What fails here is gone already.
        let _ = self.close();
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
