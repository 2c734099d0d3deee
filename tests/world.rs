//! A site of its own for every story: a fresh database, a clock that stands still, a named cast.
//!
//! SQLite always; PostgreSQL too when `STAZH_TEST_POSTGRES` names a server whose user may create databases.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};
use std::thread;

use app::accounts::actions::begin_session;
use app::ask::Ask;
use app::clock::Clock;
use app::limits::Limits;
use app::problem::Problem;
use app::world::World;
use chrono::{DateTime, NaiveDate, Utc};
use rules::people::{Department, Role};
use storage::Db;
use storage::internships::New;
use storage::library::{Library, Source};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use crate::served::Served;
use crate::visitor::Visitor;

/// The password of everybody.
pub(crate) const PASSWORD: &str = "sosna rastyot u reki";
/// Where the site is reached.
pub(crate) const ORIGIN: &str = "http://127.0.0.1:3000";

/// Everybody: nick, name, role. Vera's mentor is Ira, Artyom's is Pavel.
pub(crate) const CAST: [(&str, &str, Role); 9] = [
    ("vera", "Вера Лаптева", Role::Trainee),
    ("artyom", "Артём Дёмин", Role::Trainee),
    ("ira", "Ирина Кравцова", Role::Mentor),
    ("pavel", "Павел Дроздов", Role::Mentor),
    ("tanya", "Татьяна Белова", Role::Head(Department::ClientService)),
    ("denis", "Денис Пахомов", Role::Head(Department::Seo)),
    ("olga", "Ольга Мещерякова", Role::Hr),
    ("anna", "Анна Реброва", Role::Author),
    ("sergey", "Сергей Ким", Role::Admin),
];

/// One story's site.
pub(crate) struct Story {
    pub(crate) world: World,
    pub(crate) clock: Clock,
    url: String,
    ids: BTreeMap<String, String>,
    cohort: String,
}

/// Hashing is slow on purpose: once for all stories.
static HASH: OnceCell<String> = OnceCell::const_new();

/// Tells a story on each database, with the limits off.
pub(crate) fn story(test: impl AsyncFn(Story) + Sync) {
    tell(false, &test);
}

/// The same with the limits of the house.
pub(crate) fn limited_story(test: impl AsyncFn(Story) + Sync) {
    tell(true, &test);
}

fn tell(limits: bool, test: &(impl AsyncFn(Story) + Sync)) {
    let folder = TempDir::new().expect("a temporary folder");
    on(&format!("sqlite:{}", folder.path().join("stazh.db").display()), limits, test);
    if let Some(served) = Served::fresh() {
        on(&served.url, limits, test);
    }
}

/// Views are deep types, and unoptimised builds spend stack on them: the story gets a thread with plenty.
fn on(url: &str, limits: bool, test: &(impl AsyncFn(Story) + Sync)) {
    let run = || {
        runtime().block_on(async {
            let story = Story::start(url, limits).await;
            // Shown with a failure only.
            println!("on {}", story.world.db.name());
            let db = story.world.db.clone();
            Box::pin(test(story)).await;
            db.close().await;
        });
    };
    let told = thread::scope(|scope| thread::Builder::new().stack_size(64 << 20).spawn_scoped(scope, run).expect("a thread").join());
    told.unwrap_or_else(|broken| std::panic::resume_unwind(broken));
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).thread_stack_size(16 << 20).enable_all().build().expect("a runtime")
}

/// A moment of the agency's clock (Moscow): `at("2026-10-05 09:00")`.
pub(crate) fn at(moment: &str) -> DateTime<Utc> {
    DateTime::parse_from_str(&format!("{moment} +0300"), "%Y-%m-%d %H:%M %z").expect("a moment").to_utc()
}

/// The sample content, read once for all stories.
static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| library(&Source::Files(content())));

/// The library of a source without faults.
pub(crate) fn library(source: &Source) -> Arc<Library> {
    Arc::new(Library::load(source).unwrap_or_else(|faults| panic!("the content has faults: {faults:#?}")))
}

/// The files of the sample content. Without the table of what a whole sample must hold: stories change words
/// and are told while lessons are still being written; `content` looks at the whole.
pub(crate) fn content() -> BTreeMap<String, String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let (mut files, mut folders) = (BTreeMap::new(), vec![root.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the content folder").flatten() {
            let path = entry.path();
            let name = path.strip_prefix(&root).expect("inside").to_string_lossy().into_owned();
            match path.extension().and_then(|e| e.to_str()) {
                None if path.is_dir() => folders.push(path),
                _ if name == "coverage.toml" => {}
                Some("md" | "toml" | "svg") => drop(files.insert(name, std::fs::read_to_string(&path).expect("text"))),
                // Files for tasks are there by name.
                _ => drop(files.insert(name, String::new())),
            }
        }
    }
    files
}

impl Story {
    async fn start(url: &str, limits: bool) -> Self {
        let db = Db::open(url).await.expect("the database opens");
        db.migrate().await.expect("the schema is made");
        let clock = Clock::still(at("2026-10-05 09:00"));
        let world = World::new(db, LIBRARY.clone(), clock.clone(), Limits::new(limits), ORIGIN.into()).await.expect("a world");
        let mut story = Self { world, clock, url: url.to_owned(), ids: BTreeMap::new(), cohort: String::new() };
        for (nick, name, role) in CAST {
            story.hire(nick, name, role).await;
        }
        let starts_on = NaiveDate::from_ymd_opt(2026, 10, 5).expect("a day");
        story.cohort = story.world.write(move |tx| async move { Ok::<_, Problem>(tx.add_cohort("Октябрь 2026", "October 2026", starts_on).await?) }).await.expect("a cohort");
        story.intern("vera", "ira").await;
        story.intern("artyom", "pavel").await;
        story
    }

    /// Adds a person with the password of everybody.
    pub(crate) async fn hire(&mut self, nick: &str, name: &str, role: Role) {
        let hash = HASH.get_or_init(|| async { self.world.hasher.hash(PASSWORD.to_owned()).await.expect("a hash") }).await;
        let (email, name, now) = (email(nick), name.to_owned(), self.clock.now());
        let unit = move |tx: storage::Tx| async move {
            let id = tx.add_person(&email, &name, now).await?;
            tx.grant(&id, role, None, now).await?;
            tx.set_password(&id, hash).await?;
            Ok::<_, Problem>(id)
        };
        let id = self.world.write(unit).await.expect("a person");
        self.ids.insert(nick.to_owned(), id);
    }

    /// Begins an internship on the day of the cohort.
    pub(crate) async fn intern(&self, trainee: &str, mentor: &str) {
        let starts_on = NaiveDate::from_ymd_opt(2026, 10, 5).expect("a day");
        let new = New { trainee: self.id(trainee), mentor: self.id(mentor), cohort: self.cohort.clone(), programme: "starter".into(), starts_on, project: "Тёплый Дом".into() };
        let now = self.clock.now();
        self.world.write(move |tx| async move { Ok::<_, Problem>(tx.add_internship(&new, now).await?) }).await.expect("an internship");
    }

    /// The id of somebody of the cast.
    pub(crate) fn id(&self, nick: &str) -> String {
        self.ids.get(nick).cloned().unwrap_or_else(|| panic!("nobody is called {nick}"))
    }

    /// The id of somebody's internship.
    pub(crate) async fn internship(&self, nick: &str) -> String {
        self.world.db.read().await.expect("a read").internship_of(&self.id(nick)).await.expect("an internship").id
    }

    /// Moves the clock to a moment of the agency's.
    pub(crate) fn now_is(&self, moment: &str) {
        self.clock.set(at(moment));
    }

    /// A stranger without scripts.
    pub(crate) fn stranger(&self) -> Visitor {
        Visitor::new(&self.world)
    }

    /// Somebody with a fresh session.
    pub(crate) async fn visitor(&self, nick: &str) -> Visitor {
        let id = self.id(nick);
        // The newest five sessions of a person stay: two of one moment would leave open which is newer.
        self.clock.forward(chrono::Duration::milliseconds(1));
        let person = self.world.db.read().await.expect("a read").person(&id).await.expect("a person");
        let token = begin_session(&Ask::of(&self.world, person, self.clock.now()), &id, None).await.expect("a session");
        let mut visitor = self.stranger();
        visitor.jar.insert("sid".into(), token);
        visitor
    }

    /// Another process on the same database, as after a restart; the old one is gone.
    pub(crate) async fn restart(&mut self) {
        self.world.db.close().await;
        let db = Db::open(&self.url).await.expect("the database opens");
        db.migrate().await.expect("nothing to migrate");
        self.world = World::new(db, self.world.library(), self.clock.clone(), Limits::new(false), ORIGIN.into()).await.expect("a world");
        server::clockwork::hand_in_overdue(&self.world).await.expect("the clockwork catches up");
    }
}

/// Where somebody signs in.
pub(crate) fn email(nick: &str) -> String {
    format!("{nick}@stazh.test")
}
