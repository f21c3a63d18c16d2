-- The journal: positions are dense and given by the one writer.
create table event (
    position integer primary key,
    stream   text    not null,
    version  integer not null,
    type     text    not null,
    at       integer not null, -- microseconds since 1970
    payload  blob    not null,
    checksum integer not null  -- CRC-32C of all the columns before it
) strict;

-- Contents, each sealed under a key of its own. A purge empties key and sealed; the id stays used.
create table content (
    number   integer primary key,
    id       text    not null,
    checksum integer not null, -- CRC-32C of number and id; the seal covers id, hash and bytes
    sha256   blob    not null,
    key      blob,
    sealed   blob
) strict;

-- Where names stand. A random name dirties a page of its tree, so names are written many at a time, some while after the rows
-- that bring them; "named" says up to where they have been.
create table stream (
    name     text primary key,
    number   integer not null, -- the version of its last event
    checksum integer not null  -- CRC-32C of both
) strict, without rowid;

create table content_id (
    name     text primary key,
    number   integer not null,
    checksum integer not null
) strict, without rowid;

create table named (
    id       integer primary key check (id = 1),
    position integer not null, -- the streams of all events up to here
    number   integer not null, -- the ids of all contents up to here
    checksum integer not null
) strict;

create table secret (
    name     text primary key,
    bytes    blob    not null,
    checksum integer not null
) strict, without rowid;

-- How far the file went when the log was last copied into it. A journal that lost its end no longer agrees.
create table head (
    id       integer primary key check (id = 1),
    position integer not null,
    checksum integer not null
) strict;
