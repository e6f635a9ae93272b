-- Every statement of the workbench that began, and how it ended. Instants are ISO 8601 in UTC.

create table sql_run (
  seq integer primary key,
  id text not null,
  at text not null,
  actor text not null,
  sql text not null,
  elapsed_ms integer not null,
  rows integer,
  truncated_by text,
  outcome text not null check (outcome in ('done', 'failed', 'refused', 'cancelled', 'timeout', 'lost')),
  error text
) strict;

create trigger sql_run_no_update before update on sql_run
begin select raise(abort, 'statements stay on record as they were'); end;
create trigger sql_run_no_delete before delete on sql_run
begin select raise(abort, 'statements stay on record'); end;
