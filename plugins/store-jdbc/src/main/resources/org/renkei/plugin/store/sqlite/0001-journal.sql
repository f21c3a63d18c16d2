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
