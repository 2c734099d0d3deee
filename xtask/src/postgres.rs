//! A PostgreSQL of our own for the tests: started in a temporary folder, gone afterwards.

use std::fs::{self, File};
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::{Done, files, tools};

/// Programs that must be there.
pub(crate) const NEEDS: [tools::Need; 2] = [("initdb", "postgresql"), ("postgres", "postgresql")];

/// A running server; dropping it stops the server and removes its folder.
pub(crate) struct Postgres {
    server: Child,
    folder: PathBuf,
    /// Where tests connect, as a superuser, to make databases of their own.
    pub(crate) url: String,
}

impl Postgres {
    /// Starts one on a free loopback port.
    pub(crate) fn start() -> Done<Self> {
        tools::ensure(&NEEDS)?;
        // Outside target/: the server's own user may not be let into the folder of a clone.
        let folder = std::env::temp_dir().join(format!("stazh-postgres-{}", std::process::id()));
        files::fresh(&folder)?;
        let user = owner(&folder)?;
        let data = folder.join("data");
        let init = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync"];
        tools::run(as_user("initdb", user, &folder)?.arg("-D").arg(&data).args(init).stdout(Stdio::null()))?;
        let port = tools::free_port()?;
        let log = File::create(folder.join("log")).map_err(|e| files::fault(&folder, e))?;
        let mut command = as_user("postgres", user, &folder)?;
        command.arg("-D").arg(&data).arg("-k").arg(&folder).args(["-h", "127.0.0.1", "-p", &port.to_string()]);
        // Tests lose nothing by a crash of the machine; the stories open a pool each.
        for setting in ["fsync=off", "full_page_writes=off", "max_connections=300"] {
            command.args(["-c", setting]);
        }
        let server = command.stdout(Stdio::null()).stderr(log).spawn().map_err(|e| format!("postgres: {e}."))?;
        let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
        let postgres = Self { server, folder, url };
        postgres.wait(port)?;
        Ok(postgres)
    }

    fn wait(&self, port: u16) -> Done {
        let ready = tools::find("pg_isready").unwrap_or_else(|| "pg_isready".into());
        for _ in 0..300 {
            let mut ask = Command::new(&ready);
            ask.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]);
            if ask.status().is_ok_and(|status| status.success()) {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(100));
        }
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        Err(format!("PostgreSQL did not start within 30 seconds. Its log:\n{log}"))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // SIGINT is its fast shutdown: it throws clients out and leaves no shared memory behind.
        let asked = Command::new("kill").args(["-INT", &self.server.id().to_string()]).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// PostgreSQL refuses to run as root: then the folder goes to the user that its package made.
fn owner(folder: &Path) -> Done<Option<u32>> {
    if !tools::is_root() {
        return Ok(None);
    }
    let user = tools::user_id(&["postgres"]).ok_or("There is no user `postgres` to run PostgreSQL as.")?;
    chown(folder, Some(user), None).map_err(|e| files::fault(folder, e))?;
    Ok(Some(user))
}

fn as_user(program: &str, user: Option<u32>, folder: &Path) -> Done<Command> {
    let path = tools::find(program).ok_or_else(|| format!("`{program}` is missing."))?;
    let mut command = Command::new(path);
    command.current_dir(folder);
    if let Some(user) = user {
        command.uid(user);
    }
    Ok(command)
}
