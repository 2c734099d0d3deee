//! People, roles, sign-in names.

use chrono::{DateTime, Utc};
use rules::people::{Department, Person, Role};

use crate::columns::{At, from_word, new_id, word};
use crate::{Result, Tx};

/// A person as the people's page lists them.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Account {
    /// UUIDv7.
    pub id: String,
    /// Folded to lower case.
    pub email: String,
    /// As the person writes it.
    pub name: String,
    /// Whether a password is set.
    pub has_password: bool,
    /// Since when the door is closed.
    pub disabled_at: Option<At>,
}

/// What a sign-in is checked against.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Credentials {
    /// The person.
    pub id: String,
    /// The hash in PHC form; none until an invite is used.
    pub password: Option<String>,
    /// Whether the door is closed.
    pub disabled_at: Option<At>,
}

/// Stores a role as two words.
fn role_words(role: Role) -> (&'static str, String) {
    match role {
        Role::Trainee => ("trainee", String::new()),
        Role::Mentor => ("mentor", String::new()),
        Role::Specialist(d) => ("specialist", word(&d)),
        Role::Head(d) => ("head", word(&d)),
        Role::Hr => ("hr", String::new()),
        Role::Author => ("author", String::new()),
        Role::Admin => ("admin", String::new()),
    }
}

/// Reads a role from its two words.
pub(crate) fn role_of(person: &str, role: &str, department: &str) -> Result<Role> {
    let department = || from_word::<Department>("person_role", person, department);
    Ok(match role {
        "trainee" => Role::Trainee,
        "mentor" => Role::Mentor,
        "specialist" => Role::Specialist(department()?),
        "head" => Role::Head(department()?),
        "hr" => Role::Hr,
        "author" => Role::Author,
        "admin" => Role::Admin,
        other => return Err(crate::Error::inconsistent("person_role", person, format!("role {other}"))),
    })
}

impl Tx {
    /// Adds a person without a password and without roles; a taken address is [`crate::Error::Stale`].
    pub async fn add_person(&self, email: &str, name: &str, now: DateTime<Utc>) -> Result<String> {
        let id = new_id();
        let sql = "insert into person (id, email, name, created_at) values ($1, $2, $3, $4)";
        run!(self, sql, id.clone(), email, name, At(now))?;
        Ok(id)
    }

    /// Grants a role; granting it twice changes nothing.
    pub async fn grant(&self, person: &str, role: Role, by: Option<&str>, now: DateTime<Utc>) -> Result<()> {
        let (role, department) = role_words(role);
        let sql = "insert into person_role (person, role, department, granted_at, granted_by) values ($1, $2, $3, $4, $5) on conflict do nothing";
        run!(self, sql, person, role, department, At(now), by)?;
        Ok(())
    }

    /// Whether nobody is here yet.
    pub async fn is_empty(&self) -> Result<bool> {
        Ok(maybe!(self, (String,), "select id from person limit 1")?.is_none())
    }

    /// What a sign-in with this address (lower case) is checked against.
    pub async fn credentials(&self, email: &str) -> Result<Option<Credentials>> {
        maybe!(self, Credentials, "select id, password, disabled_at from person where email = $1", email)
    }

    /// Missing when somebody's door is closed: asked again in the unit that begins a session.
    pub async fn may_enter(&self, person: &str) -> Result<()> {
        one!(self, (String,), "select id from person where id = $1 and disabled_at is null", person).map(drop)
    }

    /// A person's password hash.
    pub async fn password_of(&self, person: &str) -> Result<Option<String>> {
        Ok(one!(self, (Option<String>,), "select password from person where id = $1", person)?.0)
    }

    /// Sets a password's hash.
    pub async fn set_password(&self, person: &str, hash: &str) -> Result<()> {
        run!(self, "update person set password = $2 where id = $1", person, hash).map(drop)
    }

    /// Closes the door: every session and open invite ends in the same unit.
    pub async fn disable(&self, person: &str, now: DateTime<Utc>) -> Result<()> {
        run!(self, "update person set disabled_at = $2 where id = $1 and disabled_at is null", person, At(now))?;
        self.end_invites(person, now).await?;
        self.end_sessions(person, None, now).await
    }

    /// Opens it again; a password is chosen by a new invite. A sign-in that slipped in while it was closed stays out.
    pub async fn enable(&self, person: &str) -> Result<()> {
        run!(self, "update session set ended_at = (select disabled_at from person where id = $1) where person = $1 and ended_at is null", person)?;
        run!(self, "update person set disabled_at = null, password = null where id = $1", person).map(drop)
    }

    /// Everybody, by name, with their roles.
    pub async fn accounts(&self) -> Result<Vec<(Account, Vec<Role>)>> {
        let sql = "select id, email, name, password is not null as has_password, disabled_at from person order by name";
        let people = all!(self, Account, sql)?;
        let roles = all!(self, (String, String, String), "select person, role, department from person_role order by person, role")?;
        let roles_of = |a: &Account| roles.iter().filter(|r| r.0 == a.id).map(|(p, r, d)| role_of(p, r, d)).collect::<Result<Vec<_>>>();
        people.into_iter().map(|a| roles_of(&a).map(|roles| (a, roles))).collect()
    }

    /// A person with all roles, whatever the state of the account.
    pub async fn person(&self, id: &str) -> Result<Person> {
        let sql = "select p.id, p.name, r.role, r.department from person p left join person_role r on r.person = p.id where p.id = $1";
        person_of(all!(self, PersonRow, sql, id)?)?.ok_or(crate::Error::Missing)
    }

    /// The person with this address (lower case).
    pub async fn person_by_email(&self, email: &str) -> Result<Option<Person>> {
        let sql = "select p.id, p.name, r.role, r.department from person p left join person_role r on r.person = p.id where p.email = $1";
        person_of(all!(self, PersonRow, sql, email)?)
    }
}

type PersonRow = (String, String, Option<String>, Option<String>);

/// Folds a person's rows, one a role.
pub(crate) fn person_of(rows: Vec<PersonRow>) -> Result<Option<Person>> {
    let Some((id, name, ..)) = rows.first().cloned() else {
        return Ok(None);
    };
    let role = |row: &PersonRow| Some(role_of(&id, row.2.as_deref()?, row.3.as_deref().unwrap_or_default()));
    let roles = rows.iter().filter_map(role).collect::<Result<Vec<_>>>()?;
    Ok(Some(Person { id, name, roles }))
}
