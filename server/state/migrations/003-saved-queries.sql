-- Statements that analysts keep and share, with the parameters they name. Instants are ISO 8601 in UTC.

create table saved_query (
  seq integer primary key,
  id text not null unique,
  name text not null,
  sql text not null,
  params text not null check (json_valid(params)),
  actor text not null,
  saved_at text not null,
  updated_at text not null
) strict;
