//! People from the console.

use app::accounts::actions::fold_email;
use app::accounts::cookies;
use app::world::World;
use chrono::NaiveDate;
use rules::people::{Department, Role};
use storage::columns::from_word;
use storage::events::Event;
use storage::internships::New;

use super::{Done, quiet_world};
use crate::config::{User, UserVerb};

/// Adds, invites or disables.
pub async fn run(user: User) -> Done {
    let world = quiet_world(&user.store, &user.origin).await?;
    match user.verb {
        UserVerb::Add { email, name, roles } => add(&world, &email, name, &roles).await,
        UserVerb::Invite { email } => invite(&world, &email).await,
        UserVerb::Intern { email, mentor, starts, cohort, project } => intern(&world, (&email, &mentor), starts, cohort, project).await,
        UserVerb::Disable { email } => disable(&world, &email).await,
    }
}

fn role(text: &str) -> Done<Role> {
    let (word, department) = text.split_once(':').unwrap_or((text, ""));
    let department =
        || from_word::<Department>("console", text, department).map_err(|_| format!("{text}: a department is client_service, seo, ppc, implementation, analytics, content, finance or hr."));
    Ok(match word {
        "trainee" => Role::Trainee,
        "mentor" => Role::Mentor,
        "hr" => Role::Hr,
        "author" => Role::Author,
        "admin" => Role::Admin,
        "specialist" => Role::Specialist(department()?),
        "head" => Role::Head(department()?),
        _ => return Err(format!("{text} is not a role.")),
    })
}

async fn add(world: &World, email: &str, name: String, roles: &[String]) -> Done {
    let roles = roles.iter().map(|r| role(r)).collect::<Done<Vec<_>>>()?;
    let (email, now) = (fold_email(email), world.clock.now());
    let known = async { world.db.read().await?.credentials(&email).await }.await.map_err(|e| e.to_string())?;
    if known.is_some() {
        return Err(format!("{email} is here already."));
    }
    let (token, hash) = cookies::token();
    let done = world.write(move |tx| async move {
        let id = tx.add_person(&email, &name, now).await?;
        for role in &roles {
            tx.grant(&id, *role, None, now).await?;
        }
        tx.add_invite(&hash, &id, None, now, now + chrono::Duration::hours(72)).await?;
        tx.note(Event { kind: "person-invited", subject: Some(&id), object: &email, ..Event::default() }, now).await?;
        Ok::<_, storage::Error>(())
    });
    done.await.map_err(|e| e.to_string())?;
    println!("{}/invite/{token}", world.origin);
    Ok(())
}

async fn find(world: &World, email: &str) -> Done<String> {
    let email = fold_email(email);
    let found = async { world.db.read().await?.person_by_email(&email).await }.await.map_err(|e| e.to_string())?;
    found.map(|p| p.id).ok_or_else(|| format!("Nobody has the address {email}."))
}

async fn invite(world: &World, email: &str) -> Done {
    let (id, now) = (find(world, email).await?, world.clock.now());
    let (token, hash) = cookies::token();
    let done = world.write(move |tx| async move { tx.add_invite(&hash, &id, None, now, now + chrono::Duration::hours(72)).await });
    done.await.map_err(|e| e.to_string())?;
    println!("{}/invite/{token}", world.origin);
    Ok(())
}

/// Begins an internship. Until HR plans cohorts on a page, this is how a month begins outside the demo.
async fn intern(world: &World, (email, mentor): (&str, &str), starts_on: NaiveDate, cohort: String, project: String) -> Done {
    let (trainee, mentor, now) = (find(world, email).await?, find(world, mentor).await?, world.clock.now());
    let (ru, en) = cohort.split_once('/').map_or((cohort.clone(), cohort.clone()), |(ru, en)| (ru.to_owned(), en.to_owned()));
    let programme = world.library().programmes().first().map(|p| p.name.clone()).ok_or("The content has no programme.")?;
    let done = world.write(move |tx| async move {
        let known = tx.cohorts().await?.into_iter().find(|c| c.1 == ru).map(|c| c.0);
        let cohort = match known {
            Some(id) => id,
            None => tx.add_cohort(&ru, &en, starts_on).await?,
        };
        let new = New { trainee: trainee.clone(), mentor, cohort, programme, starts_on, project };
        tx.add_internship(&new, now).await?;
        tx.note(Event { kind: "internship-begun", subject: Some(&trainee), ..Event::default() }, now).await
    });
    done.await.map_err(|e| match e {
        storage::Error::Stale => format!("{email} has an internship already."),
        other => other.to_string(),
    })?;
    println!("The internship begins on {starts_on}.");
    Ok(())
}

async fn disable(world: &World, email: &str) -> Done {
    let (id, now) = (find(world, email).await?, world.clock.now());
    let done = world.write(move |tx| async move {
        tx.disable(&id, now).await?;
        tx.note(Event { kind: "person-disabled", subject: Some(&id), ..Event::default() }, now).await
    });
    done.await.map_err(|e| e.to_string())?;
    println!("{email} is signed out everywhere and cannot sign in.");
    Ok(())
}
