-- Every load, from upload to its end and, maybe, its roll-back. Instants are ISO 8601 in UTC.
-- snapshot: the number a published load has, given before it is published, so that no other process takes it for one of its own.

create table load_job (
  seq integer primary key,
  id text not null unique,
  state text not null check (state in ('queued', 'reading', 'needs_mapping', 'checking', 'held', 'publishing',
    'published', 'rejected', 'failed', 'cancelled')),
  created_at text not null,
  created_by text not null,
  ended_at text,
  snapshot text unique,
  undone_at text,
  undone_by text,
  facts text not null check (json_valid(facts)),
  check ((undone_at is null) = (undone_by is null)),
  check (undone_at is null or state = 'published'),
  check (state <> 'published' or snapshot is not null)
) strict;
create index load_job_state on load_job (state);

create trigger load_job_no_delete before delete on load_job
begin select raise(abort, 'loads stay on record'); end;
