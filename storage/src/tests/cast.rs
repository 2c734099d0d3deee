use chrono::{DateTime, Duration, Utc};
use rules::attempt::{HandIn, Running};
use rules::blueprint::{Blueprint, Topic};
use rules::item::{Difficulty, Kind, Question, Wording};
use rules::lang::Both;
use rules::marking::{Item, Key};
use rules::people::{Department, Role};

use crate::exams::attempts::DrawnItem;
use crate::internships::New;
use crate::{Db, Error, Result};

/// A moment of the first day, minutes after ten in the morning in Moscow.
pub(super) fn at(minutes: i64) -> DateTime<Utc> {
    let morning: DateTime<Utc> = "2026-11-02T07:00:00.123Z".parse().expect("a moment");
    morning + Duration::minutes(minutes)
}

/// Everybody the tests need, by id.
#[derive(Debug, Clone)]
pub(super) struct Cast {
    /// A trainee.
    pub(super) vera: String,
    /// Another one.
    pub(super) pavel: String,
    /// The mentor of both.
    pub(super) mira: String,
    /// The head of client service.
    pub(super) olga: String,
    /// A specialist of SEO.
    pub(super) igor: String,
    /// HR.
    pub(super) hana: String,
    /// The cohort.
    pub(super) cohort: String,
    /// Vera's internship.
    pub(super) internship: String,
    /// Pavel's.
    pub(super) other: String,
}

impl Cast {
    /// Puts them into a database.
    pub(super) async fn new(db: &Db) -> Result<Self> {
        db.write(|tx| async move {
            let add = async |email: &str, name: &str, role| {
                let id = tx.add_person(email, name, at(0)).await?;
                tx.grant(&id, role, None, at(0)).await?;
                Ok::<_, Error>(id)
            };
            let vera = add("vera@demo", "Вера Лаптева", Role::Trainee).await?;
            let pavel = add("pavel@demo", "Павел Ким", Role::Trainee).await?;
            let mira = add("mira@demo", "Мира Соколова", Role::Mentor).await?;
            let olga = add("olga@demo", "Ольга Белова", Role::Head(Department::ClientService)).await?;
            let igor = add("igor@demo", "Игорь Чен", Role::Specialist(Department::Seo)).await?;
            let hana = add("hana@demo", "Хана Юсупова", Role::Hr).await?;
            let cohort = tx.add_cohort("Ноябрь 2026", "November 2026", at(0).date_naive()).await?;
            let internship = tx.add_internship(&new_internship(&vera, &mira, &cohort), at(0)).await?;
            let other = tx.add_internship(&new_internship(&pavel, &mira, &cohort), at(0)).await?;
            Ok::<_, Error>(Self { vera, pavel, mira, olga, igor, hana, cohort, internship, other })
        })
        .await
    }
}

/// A new internship from the first day on.
pub(super) fn new_internship(trainee: &str, mentor: &str, cohort: &str) -> New {
    New { trainee: trainee.to_owned(), mentor: mentor.to_owned(), cohort: cohort.to_owned(), programme: "starter".to_owned(), starts_on: at(0).date_naive(), project: "Теплицы".to_owned() }
}

/// Two topics of a half each.
pub(super) fn blueprint() -> Blueprint {
    let topic = |code: &str, cases| Topic {
        code: code.to_owned(),
        name: Both { ru: "Тема".to_owned(), en: "Topic".to_owned() },
        critical: cases == 0,
        materials: vec!["M22".to_owned()],
        weight: 50,
        auto: 1,
        cases,
    };
    Blueprint { name: "trial".to_owned(), minutes: 26, pass: 75, critical_pass: 50, page: 5, topics: vec![topic("S1", 0), topic("S2", 1)] }
}

/// A drawn item; the prompt makes the version.
pub(super) fn drawn(id: &str, prompt: &str) -> DrawnItem {
    let case = id.ends_with('c');
    let choices = if case { Vec::new() } else { ["раз", "два", "три"].map(str::to_owned).to_vec() };
    let wording = Wording { prompt: prompt.to_owned(), choices, left: Vec::new(), unit: String::new() };
    let (kind, difficulty) = if case { (Kind::Case, Difficulty::High) } else { (Kind::Single, Difficulty::Basic) };
    let topic = id.split('-').next().unwrap_or_default().to_owned();
    let question = Question { id: id.to_owned(), topic, kind, difficulty, text: Both { ru: wording.clone(), en: wording } };
    let levels = ["0", "1", "2", "3", "4"].map(str::to_owned).to_vec();
    let key = if case { Key::Case { levels: Both { ru: levels.clone(), en: levels } } } else { Key::Single { right: 1 } };
    let item = Item { question, key, explanation: Both::default(), material: "M22".to_owned() };
    DrawnItem { item, version: format!("hash of {prompt}"), order: if case { Vec::new() } else { vec![2, 0, 1] } }
}

/// One item of each topic and a case.
pub(super) fn paper() -> Vec<DrawnItem> {
    vec![drawn("S2-1", "Что проверить первым?"), drawn("S1-1", "Что это значит?"), drawn("S2-c", "Напишите клиенту.")]
}

/// A clock that begins at [`at`] these minutes.
pub(super) fn clock(minutes: i64) -> Running {
    Running { started_at: at(minutes), deadline: at(minutes + 26) }
}

/// Starts an attempt of the SEO exam with [`paper`].
pub(super) async fn start(db: &Db, person: &str, no: u32, minutes: i64) -> Result<String> {
    let person = person.to_owned();
    db.write(move |tx| async move { tx.add_attempt(&person, "seo", no, &blueprint(), &clock(minutes), &paper()).await }).await
}

/// Hands it in.
pub(super) async fn hand_in(db: &Db, attempt: &str, minutes: i64) -> Result<()> {
    let attempt = attempt.to_owned();
    db.write(move |tx| async move { tx.hand_in(&attempt, HandIn { at: at(minutes), by_time: false }).await }).await
}
