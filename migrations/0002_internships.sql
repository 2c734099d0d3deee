-- Cohorts and internships, and what a trainee reads, ticks and signs.
--
-- Which day of the programme it is, what is late and what a gate lacks is computed from these rows, never stored.
create table cohort (
    id text primary key,
    name_ru text not null,
    name_en text not null,
    starts_on text not null
);

-- One internship a person: a second month would be a second account of the same story.
create table internship (
    id text primary key,
    trainee text not null unique references person (id),
    mentor text not null references person (id),
    cohort text not null references cohort (id),
    programme text not null,
    starts_on text not null,
    project text not null default '',
    created_at text not null
);
create index internship_by_mentor on internship (mentor);
create index internship_by_cohort on internship (cohort);

-- "Read and understood", once for each version of a lesson.
create table reading (
    id text primary key,
    internship text not null references internship (id),
    material text not null,
    version text not null,
    question text not null default '',
    at text not null,
    unique (internship, material, version)
);

-- Each step on an item of a checklist; the newest one says where the item stands.
create table checklist_step (
    id text primary key,
    internship text not null references internship (id),
    checklist text not null,
    no bigint not null,
    step text not null check (step in ('ticked', 'cleared', 'not_applicable', 'signed', 'returned')),
    note text not null default '',
    made_by text not null references person (id),
    at text not null
);
create index checklist_step_by_list on checklist_step (internship, checklist, id);

-- The signed code: its version, the hash of the text that was signed, the name as it was typed, the answers of the test.
create table code_signature (
    id text primary key,
    internship text not null references internship (id),
    version text not null,
    text_hash text not null,
    typed_name text not null,
    answers text not null,
    at text not null,
    unique (internship, version)
);
