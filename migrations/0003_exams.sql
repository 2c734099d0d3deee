-- Exams: what was asked, what was answered, what it earned.
--
-- An item version is stored once under the hash of its content, with its key; an attempt points at versions,
-- so that editing the bank never changes an attempt. Answers and grades are only ever added.
-- An attempt runs while handed_in_at is null; it waits for grades while an item has none; there is no status column.
create table item_version (
    hash text primary key,
    item text not null,
    body text not null,
    stored_at text not null
);

create table attempt (
    id text primary key,
    person text not null references person (id),
    exam text not null,
    no bigint not null,
    blueprint text not null,
    started_at text not null,
    deadline text not null,
    handed_in_at text,
    by_time bigint not null default 0,
    unique (person, exam, no)
);

-- Two tabs that start at once get one attempt: the second insert meets this index.
create unique index attempt_one_running on attempt (person, exam) where handed_in_at is null;
create index attempt_running on attempt (deadline) where handed_in_at is null;

create table attempt_item (
    attempt text not null references attempt (id),
    pos bigint not null,
    item text not null,
    kind text not null,
    version text not null references item_version (hash),
    choice_order text not null,
    primary key (attempt, pos),
    unique (attempt, item)
);

-- (device, seq) makes a repeated save harmless. A late answer is kept and never counts.
create table answer_event (
    id text primary key,
    attempt text not null,
    item text not null,
    device text not null,
    seq bigint not null,
    value text not null,
    received_at text not null,
    fate text not null check (fate in ('accepted', 'stale', 'late')),
    unique (attempt, item, device, seq),
    foreign key (attempt, item) references attempt_item (attempt, item)
);
create index answer_event_by_attempt on answer_event (attempt, id);

-- share counts 1/27720 of an item's points (see rules::marking::Share). made_by is null for the machine.
create table grade_event (
    id text primary key,
    attempt text not null,
    item text not null,
    share bigint not null check (share between 0 and 27720),
    level bigint,
    comment text not null default '',
    made_by text references person (id),
    at text not null,
    foreign key (attempt, item) references attempt_item (attempt, item)
);
create index grade_event_by_attempt on grade_event (attempt, id);

-- The machine marks an item once.
create unique index grade_event_once on grade_event (attempt, item) where made_by is null;

-- What a sitting came to when its last grade was in. A grade changed later adds a newer row; the newest counts.
-- It is derived from the grades and kept because lists of many people must not mark every paper again.
create table result (
    id text primary key,
    attempt text not null references attempt (id),
    hundredths bigint not null,
    passed bigint not null,
    topics text not null,
    at text not null
);
create index result_by_attempt on result (attempt, id);

-- What opens a retake beside the calendar: the condition was met, the named person allows it.
create table retake_step (
    id text primary key,
    person text not null references person (id),
    exam text not null,
    no bigint not null,
    step text not null check (step in ('condition', 'permission')),
    note text not null default '',
    made_by text not null references person (id),
    at text not null,
    unique (person, exam, no, step)
);
