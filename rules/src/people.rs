//! People, their roles, and the hats that prove a role.

use serde::{Deserialize, Serialize};

use crate::Refusal;

/// A department of the agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Department {
    /// Client service: its head decides outcomes.
    ClientService,
    /// Search engine optimisation.
    Seo,
    /// Paid advertising.
    Ppc,
    /// Site edits and development.
    Implementation,
    /// Analytics.
    Analytics,
    /// Design and content.
    Content,
    /// Accounting and documents.
    Finance,
    /// Human resources.
    Hr,
}

/// What somebody may be here; one person may be several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Goes through the programme.
    Trainee,
    /// Leads trainees through it.
    Mentor,
    /// Works in a department: accepts tasks, grades cases, sits on panels.
    Specialist(Department),
    /// Leads a department.
    Head(Department),
    /// Plans cohorts and registers outcomes.
    Hr,
    /// Keeps materials and question banks.
    Author,
    /// Keeps people, roles and settings.
    Admin,
}

/// Who is asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// UUIDv7.
    pub id: String,
    /// As the person writes it.
    pub name: String,
    /// All roles.
    pub roles: Vec<Role>,
}

impl Person {
    fn wears(&self, test: impl Fn(&Role) -> bool) -> bool {
        self.roles.iter().any(test)
    }

    /// The proof that this person goes through the programme.
    pub fn as_trainee(&self) -> Result<Trainee, Refusal> {
        self.wears(|r| *r == Role::Trainee).then(|| Trainee(self.id.clone())).ok_or(Refusal::NotYours)
    }

    /// The proof that this person leads trainees.
    pub fn as_mentor(&self) -> Result<Mentor, Refusal> {
        self.wears(|r| *r == Role::Mentor).then(|| Mentor(self.id.clone())).ok_or(Refusal::NotYours)
    }

    /// The proof that this person may grade cases and sit on panels.
    ///
    /// Which trainees and which cases is settled by loading.
    pub fn as_examiner(&self) -> Result<Examiner, Refusal> {
        let examiner = self.wears(|r| matches!(r, Role::Mentor | Role::Specialist(_) | Role::Head(_)));
        examiner.then(|| Examiner(self.id.clone())).ok_or(Refusal::NotYours)
    }

    /// The proof that this person decides outcomes and late retakes (syllabus §5.5, §7.3).
    pub fn as_head_of_client_service(&self) -> Result<Head, Refusal> {
        self.heads_client_service().then(|| Head(self.id.clone())).ok_or(Refusal::NotYours)
    }

    /// The proof that this person registers outcomes.
    pub fn as_hr(&self) -> Result<Hr, Refusal> {
        self.wears(|r| *r == Role::Hr).then(|| Hr(self.id.clone())).ok_or(Refusal::NotYours)
    }

    /// The proof that this person keeps the bank.
    pub fn as_author(&self) -> Result<Author, Refusal> {
        self.wears(|r| *r == Role::Author).then(|| Author(self.id.clone())).ok_or(Refusal::NotYours)
    }

    /// The proof that this person keeps people and settings.
    pub fn as_admin(&self) -> Result<Admin, Refusal> {
        self.wears(|r| *r == Role::Admin).then(|| Admin(self.id.clone())).ok_or(Refusal::NotYours)
    }

    /// Whether this person heads client service, to whom what nobody took in time goes.
    pub fn heads_client_service(&self) -> bool {
        self.wears(|r| *r == Role::Head(Department::ClientService))
    }

    /// Whether this person may open everybody's file: HR and the head of client service.
    pub fn sees_everybody(&self) -> bool {
        self.heads_client_service() || self.wears(|r| *r == Role::Hr)
    }

    /// Whether this person works here, as opposed to learning here.
    pub fn is_staff(&self) -> bool {
        self.wears(|r| *r != Role::Trainee)
    }

    /// Departments in which this person is a specialist or the head.
    pub fn departments(&self) -> Vec<Department> {
        self.roles
            .iter()
            .filter_map(|r| match r {
                Role::Specialist(d) | Role::Head(d) => Some(*d),
                _ => None,
            })
            .collect()
    }
}

macro_rules! hats {
    ($($(#[$doc:meta])* $hat:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $hat(String);

        impl $hat {
            /// The person's id.
            pub fn id(&self) -> &str {
                &self.0
            }
        }
    )+};
}

hats! {
    /// Proof of the role; only [`Person`] hands it out.
    Trainee,
    /// Proof of the role; only [`Person`] hands it out.
    Mentor,
    /// Proof of a role that grades; only [`Person`] hands it out.
    Examiner,
    /// Proof of heading client service; only [`Person`] hands it out.
    Head,
    /// Proof of the role; only [`Person`] hands it out.
    Hr,
    /// Proof of the role; only [`Person`] hands it out.
    Author,
    /// Proof of the role; only [`Person`] hands it out.
    Admin,
}

#[cfg(test)]
#[path = "tests/people.rs"]
mod tests;
