//! Programs of the system: find them, install them where that is possible, run them, end them.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::Done;

/// A program and the Debian package that brings it.
pub(crate) type Need = (&'static str, &'static str);

/// Sees to it that every program is there.
pub(crate) fn ensure(needs: &[Need]) -> Done {
    let missing = || needs.iter().filter(|(program, _)| find(program).is_none());
    let mut packages: Vec<&str> = missing().map(|(_, package)| *package).collect();
    packages.dedup();
    if packages.is_empty() {
        return Ok(());
    }
    let programs: Vec<&str> = missing().map(|(program, _)| *program).collect();
    install(&packages, &programs.join(", "))?;
    match missing().next() {
        Some((program, package)) => Err(format!("{package} is installed, yet `{program}` is nowhere.")),
        None => Ok(()),
    }
}

/// As root on Debian installs the packages; else says what is `missing` and how to install it.
pub(crate) fn install(packages: &[&str], missing: &str) -> Done {
    let install = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    if !(is_root() && find("apt-get").is_some()) {
        return Err(format!("Missing: {missing}. On Debian or Ubuntu: sudo {install}"));
    }
    println!("Installing {}.", packages.join(", "));
    for line in ["apt-get update -q", &install] {
        let mut words = line.split(' ');
        let mut command = Command::new(words.next().unwrap_or_default());
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        run(command.stdout(Stdio::null()))?;
    }
    Ok(())
}

/// Where a program is: on the PATH, or among PostgreSQL's own, which Debian keeps off it (the newest wins).
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    folders.extend(["/usr/sbin".into(), "/usr/local/sbin".into()]);
    let mut postgres: Vec<PathBuf> = Path::new("/usr/lib/postgresql").read_dir().map(|entries| entries.flatten().map(|entry| entry.path().join("bin")).collect()).unwrap_or_default();
    postgres.sort();
    folders.extend(postgres.into_iter().rev());
    folders.into_iter().map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Whether packages may be installed and other users' processes started.
pub(crate) fn is_root() -> bool {
    user_id(&[]).is_some_and(|id| id == 0)
}

/// What `id -u` says of the named user, or of the present one.
pub(crate) fn user_id(name: &[&str]) -> Option<u32> {
    let said = Command::new("id").arg("-u").args(name).stderr(Stdio::null()).output().ok()?;
    String::from_utf8(said.stdout).ok()?.trim().parse().ok()
}

/// Cargo, in the workspace's folder and without what cargo told this program about itself.
pub(crate) fn cargo(root: &Path, arguments: &str) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments.split_whitespace()).current_dir(root);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            command.env_remove(name);
        }
    }
    command
}

/// Runs to the end; anything but success is a fault that shows the command.
pub(crate) fn run(command: &mut Command) -> Done {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{} ended with {status}.", shown(command))),
        Err(error) => Err(format!("{} did not start: {error}.", shown(command))),
    }
}

/// Runs to the end and hands every line of its output to `see`, which passes on what it likes.
pub(crate) fn run_seeing(command: &mut Command, mut see: impl FnMut(&str)) -> Done {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|e| format!("{}: {e}.", shown(command)))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            see(&line);
        }
    }
    match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{} ended with {status}.", shown(command))),
        Err(error) => Err(format!("{}: {error}.", shown(command))),
    }
}

/// A process that ends with the value that holds it, also when a check in between fails.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Both fail only when the process is gone already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A loopback port that was free a moment ago.
pub(crate) fn free_port() -> Done<u16> {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).map_err(|e| format!("No free port: {e}."))?;
    listener.local_addr().map(|address| address.port()).map_err(|e| format!("No free port: {e}."))
}

fn shown(command: &Command) -> String {
    let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
    format!("`{} {}`", command.get_program().to_string_lossy(), words.join(" "))
}
