-- Who is here, how they get in, and what they did.
--
-- A person keeps no password in clear and no status: disabled_at says since when the door is closed.
-- Addresses are folded to lower case by the program, because SQLite's lower() leaves Cyrillic as it is.
create table person (
    id text primary key,
    email text not null unique,
    name text not null,
    name_latin text not null default '',
    password text,
    created_at text not null,
    disabled_at text
);

-- Several roles a person; a department only where the role has one.
create table person_role (
    person text not null references person (id),
    role text not null check (role in ('trainee', 'mentor', 'specialist', 'head', 'hr', 'author', 'admin')),
    department text not null default '',
    granted_at text not null,
    granted_by text references person (id),
    primary key (person, role, department)
);

-- The cookie holds 256 random bits; only their hash is kept, so that a stolen database opens no session.
create table session (
    id text primary key,
    person text not null references person (id),
    created_at text not null,
    seen_at text not null,
    expires_at text not null,
    agent text not null default '',
    address text not null default '',
    ended_at text
);
create index session_by_person on session (person);

-- A link that lets a person choose a password, once and not for long.
create table invite (
    token text primary key,
    person text not null references person (id),
    created_at text not null,
    created_by text references person (id),
    expires_at text not null,
    used_at text
);
create index invite_by_person on invite (person);

-- Everything that happened, for whoever asks later. Nothing is changed or deleted here (see the triggers).
create table event (
    id text primary key,
    at text not null,
    actor text references person (id),
    kind text not null,
    subject text references person (id),
    object text not null default '',
    note text not null default ''
);
create index event_by_subject on event (subject, id);

-- What an administrator chose; the newest row of a key counts.
create table setting (
    id text primary key,
    name text not null,
    value text not null,
    at text not null,
    set_by text references person (id)
);
create index setting_by_name on setting (name, id);
