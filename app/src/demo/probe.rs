//! Cookies and sample ids for black-box tools, in the form at the head of `tests/blackbox/authz.py`.

use std::collections::BTreeMap;

use chrono::Duration;
use serde_json::{Value, json};
use storage::Tx;

use super::cast::Cast;
use super::life::{Life, Newcomer};
use super::{PASSWORD, ask, first_day};
use crate::accounts::{actions::begin_session, cookies};
use crate::assets;
use crate::problem::Problem;
use crate::world::World;

/// Actors, by the address they sign in with.
const ACTORS: [(&str, &str); 11] = [
    ("trainee", "lapteva@demo.stazh"),
    ("trainee2", "khabirova@demo.stazh"),
    ("mentor", "kravtsova@demo.stazh"),
    ("mentor2", "drozdov@demo.stazh"),
    ("specialist", "shilov@demo.stazh"),
    ("seo_head", "pakhomov@demo.stazh"),
    ("head", "belova@demo.stazh"),
    ("hr", "meshcheryakova@demo.stazh"),
    ("author", "rebrova@demo.stazh"),
    ("admin", "kim@demo.stazh"),
    ("suspended", "suspended@demo.stazh"),
];

/// Trainees at points of the path that no actor has reached; only pictures and pages want them.
const OTHERS: [(&str, &str); 3] = [("newcomer", "newcomer@demo.stazh"), ("failed", "burdin@demo.stazh"), ("passed", "akhmetov@demo.stazh")];

/// The sign-ins that are printed: what they are for, and the address.
pub const SIGN_INS: [(&str, &str); 6] = [
    ("trainee", "lapteva@demo.stazh"),
    ("mentor", "kravtsova@demo.stazh"),
    ("head", "belova@demo.stazh"),
    ("hr", "meshcheryakova@demo.stazh"),
    ("author", "rebrova@demo.stazh"),
    ("admin", "kim@demo.stazh"),
];

/// Adds what tools need (a suspended person, running attempts, an open door) and writes everything down.
pub async fn world(world: &World, cast: &Cast) -> Result<Value, Problem> {
    let now = world.clock.now();
    let suspended = cast.trainee(world, "suspended@demo.stazh", "Закрытый Доступ", now).await?;
    let mut tokens: BTreeMap<&str, String> = BTreeMap::from([("anon", String::new())]);
    for (actor, email) in ACTORS {
        tokens.insert(actor, cookie(world, email).await?);
    }
    let shut = suspended.clone();
    world.write(move |tx: Tx| async move { Ok::<_, Problem>(tx.disable(&shut, now).await?) }).await?;
    // So old that no list shows it unasked.
    let starts_on = first_day(world, now) - chrono::Days::new(700);
    let cohort = world.write(move |tx: Tx| async move { Ok::<_, Problem>(tx.add_cohort("Проверка", "Checks", starts_on).await?) }).await?;
    let (sessions, ready) = takers(world, cast, &cohort).await?;
    let newcomer = newcomer(world, cast, &cohort).await?;
    let mut others: BTreeMap<&str, String> = BTreeMap::new();
    for (actor, email) in OTHERS {
        others.insert(actor, cookie(world, email).await?);
    }
    let sign_ins: BTreeMap<&str, Value> = ACTORS.iter().map(|(actor, email)| (*actor, json!({ "email": email, "password": PASSWORD }))).collect();
    // A second session of the trainee, to be ended.
    let second = cookie(world, ACTORS[0].1).await?;
    let session = second.split_once('=').map(|(_, token)| cookies::hash(token)).unwrap_or_default();
    Ok(json!({ "cookies": tokens, "others": others, "sign_ins": sign_ins, "objects": objects(world, &newcomer, &session).await?, "sessions": sessions, "ready": ready }))
}

async fn cookie(world: &World, email: &str) -> Result<String, Problem> {
    let person = world.db.read().await?.person_by_email(email).await?.ok_or(Problem::Missing)?;
    let id = person.id.clone();
    let token = begin_session(&ask(world, &id, world.clock.now()).await?, &id, None).await?;
    Ok(cookies::session_pair(&token, world.is_https()))
}

/// Four people who sit an exam right now, and one before an open door.
async fn takers(world: &World, cast: &Cast, cohort: &str) -> Result<(Vec<Value>, Value), Problem> {
    let now = world.clock.now();
    let starts_on = first_day(world, now);
    let (mut sessions, mut ready) = (Vec::new(), Value::Null);
    for n in 1..=5 {
        let email = format!("probe-{n}@demo.stazh");
        let who = Newcomer { email: &email, name: &format!("Проба Номер {n}"), mentor: 2, project: "" };
        let life = Life::begin(world, cast, who, (cohort, starts_on)).await?;
        life.prepare(now - Duration::hours(1)).await?;
        let cookie = cookie(world, &email).await?;
        if n == 5 {
            ready = json!({ "cookie": cookie, "exam": "seo" });
            continue;
        }
        let attempt = life.sit(usize::MAX, now - Duration::minutes(11)).await?;
        let tx = world.db.read().await?;
        let paper = tx.paper(&tx.attempt(&attempt).await?).await?;
        let items: Vec<&String> = paper.items.iter().map(|p| &p.item.question.id).collect();
        sessions.push(json!({ "cookie": cookie, "attempt": attempt, "items": items }));
    }
    Ok((sessions, ready))
}

/// Somebody on the first day, who also holds an unused invite. Gives the invite's token.
async fn newcomer(world: &World, cast: &Cast, cohort: &str) -> Result<String, Problem> {
    let now = world.clock.now();
    let today = world.library().calendar().on_or_after(world.settings().zone.day(now));
    let who = Newcomer { email: "newcomer@demo.stazh", name: "Новичок Первый", mentor: 2, project: "" };
    let life = Life::begin(world, cast, who, (cohort, today)).await?;
    let (token, hash) = cookies::token();
    let person = life.internship.trainee.clone();
    world.write(move |tx: Tx| async move { Ok::<_, Problem>(tx.add_invite(&hash, &person, None, now, now + Duration::hours(72)).await?) }).await?;
    Ok(token)
}

/// Sample objects with what each actor is to them.
async fn objects(world: &World, invite: &str, session: &str) -> Result<Value, Problem> {
    let tx = world.db.read().await?;
    let id = async |email: &str| Ok::<_, Problem>(tx.person_by_email(email).await?.ok_or(Problem::Missing)?.id);
    let dina = tx.internship_of(&id("khabirova@demo.stazh").await?).await?;
    let polina = tx.internship_of(&id("zyryanova@demo.stazh").await?).await?;
    let maxim = tx.internship_of(&id("burdin@demo.stazh").await?).await?;
    let yulia = tx.internship_of(&id("sanina@demo.stazh").await?).await?;
    let attempt = tx.tries(&dina.trainee).await?.first().map(|t| t.id.clone()).unwrap_or_default();
    let defence = tx.defences_of(&yulia.id).await?.first().cloned().unwrap_or_default();
    let lev = tx.internship_of(&id("oshchepkov@demo.stazh").await?).await?;
    let case = tx.waiting_cases().await?.into_iter().find(|w| w.attempt == attempt).map(|w| w.item).unwrap_or_default();
    let timur = tx.internship_of(&id("akhmetov@demo.stazh").await?).await?;
    let protocol = tx.defences_of(&timur.id).await?.first().cloned().unwrap_or_default();
    let failed = tx.tries(&maxim.trainee).await?.last().map(|t| t.id.clone()).unwrap_or_default();
    let passed = tx.tries(&timur.trainee).await?.last().map(|t| t.id.clone()).unwrap_or_default();
    let decided = tx.internship_of(&id("past-01@demo.stazh").await?).await?;
    let missing = "0190aaaa-0000-7000-8000-000000000000";
    let object = |id: &str, relation: Value| json!({ "id": id, "missing": missing, "relation": relation });
    let mut attempt = object(&attempt, json!({ "trainee": "other", "trainee2": "own", "mentor": "assigned", "mentor2": "other", "specialist": "department", "seo_head": "department" }));
    attempt["item"] = case.into();
    let mut asset = object("stazh.css", json!({}));
    asset["hash"] = assets::HASH.as_str().into();
    asset["*name"] = "stazh.css".into();
    Ok(json!({
        "attempt": attempt,
        "internship": object(&dina.id, json!({ "trainee": "other", "trainee2": "own", "mentor": "assigned", "mentor2": "other" })),
        "internship2": object(&polina.id, json!({ "trainee": "other", "trainee2": "other", "mentor": "other", "mentor2": "assigned" })),
        "retake": object(&maxim.id, json!({ "trainee": "other", "trainee2": "other", "mentor": "assigned", "mentor2": "other" })),
        "defence": object(&defence, json!({ "trainee": "other", "trainee2": "other", "mentor": "assigned", "mentor2": "panel", "specialist": "other", "seo_head": "panel", "head": "panel" })),
        "person": object(&id("suspended@demo.stazh").await?, json!({})),
        "session": object(session, json!({ "trainee": "own" })),
        "material": object("project-launch", json!({})),
        "checklist": object("task-brief", json!({})),
        "exam": object("seo", json!({})),
        "asset": asset,
        "invite": object(invite, json!({})),
        "protocol": object(&protocol, json!({})),
        "failed": object(&failed, json!({})),
        "passed": object(&passed, json!({})),
        "planned": object(&lev.id, json!({})),
        "undecided": object(&timur.id, json!({})),
        "decided": object(&decided.id, json!({})),
    }))
}
