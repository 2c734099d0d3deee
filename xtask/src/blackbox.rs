//! The server seen from outside: the tools of `tests/blackbox` against a demo database.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::tools::Running;
use crate::{Done, files, tools};

const CYCLES: &str = "20";

/// Runs all tools; needs `target/debug/stazh`.
pub(crate) fn run(root: &Path) -> Done {
    tools::ensure(&[("python3", "python3")])?;
    let ground = Ground::lay(root)?;
    ground.authorisation()?;
    ground.races()?;
    ground.crashes()
}

/// A folder with a demo database that every tool gets a copy of, and what the outside knows about it.
struct Ground {
    server: PathBuf,
    tools: PathBuf,
    folder: PathBuf,
    world: Value,
}

impl Ground {
    fn lay(root: &Path) -> Done<Self> {
        let folder = root.join("target/blackbox");
        files::fresh(&folder)?;
        let server = root.join("target/debug/stazh");
        let database = format!("sqlite:{}", folder.join("demo.db").display());
        let world = folder.join("world.json");
        let mut demo = Command::new(&server);
        tools::run(demo.args(["demo", "--database", &database, "--world"]).arg(&world).stdout(Stdio::null()))?;
        let world = serde_json::from_slice(&files::read(&world)?).map_err(|e| files::fault(&world, e))?;
        Ok(Self { server, tools: root.join("tests/blackbox"), folder, world })
    }

    /// Every route × every actor × own, other's and missing object.
    fn authorisation(&self) -> Done {
        let listed = Command::new(&self.server).args(["routes", "--json"]).output().map_err(|e| e.to_string())?;
        let routes = self.folder.join("routes.json");
        files::keep(&routes, &listed.stdout)?;
        let (base, _server) = self.start("authz")?;
        let mut tool = self.tool("authz.py");
        tool.args(["--base", &base, "--routes"]).arg(&routes);
        tool.arg("--matrix").arg(self.tools.join("matrix.json"));
        tools::run(tool.arg("--world").arg(self.folder.join("world.json")))
    }

    /// Fifty identical requests at once give one attempt, and one hand-in.
    fn races(&self) -> Done {
        let (base, _server) = self.start("race")?;
        let start = (&self.world["ready"]["cookie"], "start", "exam", &self.world["ready"]["exam"]);
        let session = &self.world["sessions"][0];
        let submit = (&session["cookie"], "submit", "attempt", &session["attempt"]);
        for (cookie, verb, field, value) in [start, submit] {
            let mut tool = self.tool("race.py");
            tool.args(["--base", &base, "--path", &format!("/api/v1/attempt/{verb}"), "--distinct", "attempt"]);
            tool.args(["--cookie", cookie.as_str().unwrap_or_default()]);
            tool.args(["--body", &serde_json::json!({ field: value }).to_string()]);
            let mut said = String::new();
            tools::run_seeing(&mut tool, |line| said.push_str(line))?;
            println!("{verb}: {said}");
            if said != "{200: 50} distinct attempt 1" {
                return Err(format!("Fifty times {verb} at once: {said}, not 200 and one attempt for all."));
            }
        }
        Ok(())
    }

    /// kill -9 under autosave: no acknowledged answer may be lost.
    fn crashes(&self) -> Done {
        let sessions = self.folder.join("sessions.json");
        files::keep(&sessions, self.world["sessions"].to_string().as_bytes())?;
        let port = tools::free_port()?;
        let words: Vec<String> = self.serving("crash", port)?.iter().map(|word| format!("'{word}'")).collect();
        let mut tool = self.tool("crashloop.py");
        // The shell gives way to the server, so that the signal meets it.
        tool.args(["--start", &format!("exec {}", words.join(" ")), "--base", &format!("http://127.0.0.1:{port}")]);
        tools::run(tool.arg("--sessions").arg(&sessions).args(["--cycles", CYCLES]))
    }

    fn tool(&self, name: &str) -> Command {
        println!("{name}");
        let mut command = Command::new("python3");
        command.arg(self.tools.join(name));
        command
    }

    /// The command line of a server on a copy of the demo database.
    fn serving(&self, copy: &str, port: u16) -> Done<Vec<String>> {
        for end in ["", "-wal"] {
            let from = self.folder.join(format!("demo.db{end}"));
            if from.exists() {
                fs::copy(&from, self.folder.join(format!("{copy}.db{end}"))).map_err(|e| files::fault(&from, e))?;
            }
        }
        let database = format!("sqlite:{}", self.folder.join(format!("{copy}.db")).display());
        let listen = format!("127.0.0.1:{port}");
        let words = ["serve", "--database", &database, "--listen", &listen, "--limits", "off"].map(str::to_owned);
        Ok(std::iter::once(self.server.display().to_string()).chain(words).collect())
    }

    fn start(&self, copy: &str) -> Done<(String, Running)> {
        let port = tools::free_port()?;
        let words = self.serving(copy, port)?;
        let log = self.folder.join(format!("{copy}.log"));
        let out = fs::File::create(&log).map_err(|e| files::fault(&log, e))?;
        let mut command = Command::new(&words[0]);
        let child = command.args(&words[1..]).stdout(Stdio::null()).stderr(out).spawn().map_err(|e| e.to_string())?;
        let server = Running(child);
        for _ in 0..300 {
            if ready(port) {
                return Ok((format!("http://127.0.0.1:{port}"), server));
            }
            thread::sleep(Duration::from_millis(100));
        }
        Err(format!("The server was not ready within 30 seconds; see {}.", log.display()))
    }
}

/// Whether `/readyz` answers 200.
fn ready(port: u16) -> bool {
    let ask = |mut stream: TcpStream| {
        stream.write_all(b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        let mut first = [0; 12];
        stream.read_exact(&mut first).map(|()| first.ends_with(b" 200"))
    };
    TcpStream::connect(("127.0.0.1", port)).and_then(ask).unwrap_or(false)
}
