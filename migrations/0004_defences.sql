-- The plan, its defence and the outcome.
--
-- A plan is handed in as a text; a newer one is a new row. The rubric in force is copied into the defence.
create table plan (
    id text primary key,
    internship text not null references internship (id),
    body text not null,
    at text not null
);
create index plan_by_internship on plan (internship, id);

create table defence (
    id text primary key,
    internship text not null references internship (id),
    no bigint not null,
    plan text not null references plan (id),
    rubric text not null,
    held_at text not null,
    opened_by text not null references person (id),
    opened_at text not null,
    unique (internship, no)
);

-- Three seats, three people.
create table panelist (
    defence text not null references defence (id),
    seat text not null check (seat in ('chair', 'specialist', 'client')),
    person text not null references person (id),
    primary key (defence, person),
    unique (defence, seat)
);
create index panelist_by_person on panelist (person);

-- A sheet is whole or it is not there; only a panelist can have one.
create table sheet (
    id text primary key,
    defence text not null,
    person text not null,
    levels text not null,
    strength text not null default '',
    improve text not null default '',
    at text not null,
    unique (defence, person),
    foreign key (defence, person) references panelist (defence, person)
);

-- The head decides on evidence, a copy of which stays with the decision. A change of mind names what it supersedes.
create table decision (
    id text primary key,
    internship text not null references internship (id),
    kind text not null check (kind in ('full_am', 'trainee_mentor', 'transfer', 'not_passed', 'withdrew', 'deferred')),
    department text not null default '',
    reason text not null,
    evidence text not null,
    supersedes text unique references decision (id),
    decided_by text not null references person (id),
    at text not null
);
create index decision_by_internship on decision (internship, id);

-- HR registers it: who and when. A decision is registered once.
create table registration (
    decision text primary key references decision (id),
    registered_by text not null references person (id),
    at text not null
);
