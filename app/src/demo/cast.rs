//! Who is there. All names are invented.

use chrono::{DateTime, Utc};
use rules::people::{Department, Role};

use super::PASSWORD;
use crate::problem::Problem;
use crate::world::World;

/// Ids of the people whom the story names.
#[derive(Debug, Clone)]
pub struct Cast {
    /// Head of client service: decides outcomes, chairs panels.
    pub head: String,
    /// Three mentors.
    pub mentors: [String; 3],
    /// Head of SEO: grades cases, sits on panels.
    pub seo: String,
    /// Specialist of SEO: grades cases.
    pub specialist: String,
    /// Head of PPC: sits on panels.
    pub ppc: String,
    /// HR.
    pub hr: String,
    /// Author.
    pub author: String,
    /// Administrator.
    pub admin: String,
    hash: String,
}

/// Address, name and role of the staff.
const STAFF: [(&str, &str, Role); 10] = [
    ("belova@demo.stazh", "Татьяна Белова", Role::Head(Department::ClientService)),
    ("kravtsova@demo.stazh", "Ирина Кравцова", Role::Mentor),
    ("drozdov@demo.stazh", "Павел Дроздов", Role::Mentor),
    ("li@demo.stazh", "Жанна Ли", Role::Mentor),
    ("pakhomov@demo.stazh", "Денис Пахомов", Role::Head(Department::Seo)),
    ("shilov@demo.stazh", "Олег Шилов", Role::Specialist(Department::Seo)),
    ("yudina@demo.stazh", "Марина Юдина", Role::Head(Department::Ppc)),
    ("meshcheryakova@demo.stazh", "Ольга Мещерякова", Role::Hr),
    ("rebrova@demo.stazh", "Анна Реброва", Role::Author),
    ("kim@demo.stazh", "Сергей Ким", Role::Admin),
];

/// Hires the staff. The password is hashed once: hashing is slow on purpose.
pub(super) async fn hire(world: &World, at: DateTime<Utc>) -> Result<Cast, Problem> {
    let hash = world.hasher.hash(PASSWORD.to_owned()).await?;
    let mut ids = Vec::new();
    for (email, name, role) in STAFF {
        ids.push(person(world, &hash, email, name, role, at).await?);
    }
    let [head, one, two, three, seo, specialist, ppc, hr, author, admin] = ids.try_into().map_err(|_| Problem::Broken)?;
    Ok(Cast { head, mentors: [one, two, three], seo, specialist, ppc, hr, author, admin, hash })
}

async fn person(world: &World, hash: &str, email: &str, name: &str, role: Role, at: DateTime<Utc>) -> Result<String, Problem> {
    let (hash, email, name) = (hash.to_owned(), email.to_owned(), name.to_owned());
    world
        .write(move |tx| async move {
            let id = tx.add_person(&email, &name, at).await?;
            tx.grant(&id, role, None, at).await?;
            tx.set_password(&id, &hash).await?;
            Ok::<_, Problem>(id)
        })
        .await
}

impl Cast {
    /// A new trainee.
    pub(super) async fn trainee(&self, world: &World, email: &str, name: &str, at: DateTime<Utc>) -> Result<String, Problem> {
        person(world, &self.hash, email, name, Role::Trainee, at).await
    }
}
