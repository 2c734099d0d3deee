//! A server process on a loopback port, which a test may kill and start again.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a debug server may take to start on a busy machine.
const START: Duration = Duration::from_secs(30);

/// The server of one stage; it ends with its owner.
pub(crate) struct Server {
    process: Child,
    database: PathBuf,
    port: u16,
    ahead: i64,
}

impl Server {
    /// Starts on a free port and waits until it is ready.
    pub(crate) fn start(database: PathBuf) -> Self {
        let port = free_port();
        Self { process: spawn(&database, port, 0), database, port, ahead: 0 }
    }

    /// `http://127.0.0.1:PORT`.
    pub(crate) fn base(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// SIGKILL: no goodbye, no flush.
    pub(crate) fn kill(&mut self) {
        self.process.kill().expect("the server can be killed");
        self.process.wait().expect("the server ends");
    }

    /// The same database on the same port, after [`Server::kill`].
    pub(crate) fn start_again(&mut self) {
        self.process = spawn(&self.database, self.port, self.ahead);
    }

    /// Starts again with a clock that is this many seconds further ahead than it was.
    pub(crate) fn move_clock(&mut self, seconds: i64) {
        self.kill();
        self.ahead += seconds;
        self.start_again();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail only when it is gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port that was free a moment ago.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("the port's number").port()
}

fn spawn(database: &std::path::Path, port: u16, ahead: i64) -> Child {
    let told = database.with_extension("log");
    let log = File::options().create(true).append(true).open(&told).expect("a file for the server's log");
    let mut process = Command::new(env!("CARGO_BIN_EXE_stazh"))
        .args(["serve", "--limits", "off", "--listen", &format!("127.0.0.1:{port}")])
        .args(["--database", &format!("sqlite:{}", database.display())])
        .args(["--demo-clock", &format!("+{ahead}s")])
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .expect("stazh starts");
    let begun = Instant::now();
    while !ready(port) {
        if let Some(status) = process.try_wait().expect("the server can be asked") {
            panic!("the server ended with {status} before it was ready; see {}", told.display());
        }
        assert!(begun.elapsed() < START, "the server was not ready within {START:?}; see {}", told.display());
        thread::sleep(Duration::from_millis(20));
    }
    process
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
