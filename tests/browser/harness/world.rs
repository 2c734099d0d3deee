//! The demo database that every stage gets a copy of, and what `stazh demo --world` tells about it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use serde_json::Value;

/// Filled once for all tests of the program: it takes seconds, a copy takes milliseconds.
static FILLED: LazyLock<World> = LazyLock::new(World::fill);

/// A filled demo database.
#[derive(Clone)]
pub(crate) struct World {
    folder: PathBuf,
    told: Value,
}

impl World {
    /// The one of this run.
    pub(crate) fn get() -> Self {
        FILLED.clone()
    }

    fn fill() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("the last run's folder goes away");
        }
        fs::create_dir_all(&folder).expect("a folder for the demo database");
        let world = folder.join("world.json");
        let filled = Command::new(env!("CARGO_BIN_EXE_stazh"))
            .args(["demo", "--database", &format!("sqlite:{}", folder.join("demo.db").display()), "--world"])
            .arg(&world)
            .stdout(Stdio::null())
            .status()
            .expect("stazh starts");
        assert!(filled.success(), "`stazh demo` ended with {filled}");
        let told = fs::read(&world).expect("`stazh demo` writes the world");
        Self { folder, told: serde_json::from_slice(&told).expect("the world is JSON") }
    }

    /// A copy of the database under this name.
    pub(crate) fn copy(&self, name: &str) -> PathBuf {
        let copy = |end: &str| self.folder.join(format!("{name}.db{end}"));
        for end in ["", "-wal"] {
            let from = self.folder.join(format!("demo.db{end}"));
            if from.exists() {
                fs::copy(&from, copy(end)).expect("the demo database can be copied");
            }
        }
        copy("")
    }

    /// Address and password of an actor.
    pub(crate) fn sign_in_of(&self, actor: &str) -> (&str, &str) {
        let person = &self.told["sign_ins"][actor];
        let field = |name: &str| person[name].as_str().unwrap_or_else(|| panic!("the world knows no {name} of {actor}"));
        (field("email"), field("password"))
    }

    /// The ready session of an actor as `name=value`; empty for a stranger. `taker` sits an exam, `ready` is before its
    /// open door.
    pub(crate) fn cookie_of(&self, actor: &str) -> &str {
        let cookie = match actor {
            "taker" => &self.told["sessions"][0]["cookie"],
            "ready" => &self.told["ready"]["cookie"],
            _ => [&self.told["cookies"][actor], &self.told["others"][actor]].into_iter().find(|c| c.is_string()).unwrap_or(&Value::Null),
        };
        cookie.as_str().unwrap_or_else(|| panic!("the world has no cookie for {actor}"))
    }

    /// The id of a sample object; `running` is the attempt of the `taker`.
    pub(crate) fn id_of(&self, kind: &str) -> &str {
        let id = match kind {
            "running" => &self.told["sessions"][0]["attempt"],
            _ => &self.told["objects"][kind]["id"],
        };
        id.as_str().unwrap_or_else(|| panic!("the world has no object {kind}"))
    }

    /// `path` with `{kind}` replaced by the id of that sample object.
    pub(crate) fn address(&self, path: &str) -> String {
        let mut pieces = path.split('{');
        let mut address = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (kind, rest) = piece.split_once('}').expect("every { of a path is closed");
            address += self.id_of(kind);
            address += rest;
        }
        address
    }
}
