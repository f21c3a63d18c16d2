-- The log of reading: numbers are dense and given by the one writer; nothing in it is ever changed.
create table reading (
    number   integer primary key,
    reader   text    not null,
    low      integer not null,
    high     integer not null,
    payload  blob    not null,
    chain    blob    not null, -- SHA-256 over the chain value of the row before and the payload
    checksum integer not null  -- CRC-32C of all the columns before it
) strict;

create index reading_reader on reading (reader, high, low);
