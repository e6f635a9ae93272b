-- What people wrote about a month: commentary, decisions, and the progress of these. Append-only. Instants are ISO 8601 in UTC.

create table summary_note (
  id integer primary key,
  month text not null,
  source text not null,
  kind text not null check (kind in ('commentary', 'decision', 'progress')),
  text text not null,
  owner text check (kind <> 'decision' or owner is not null),
  due text check (kind <> 'decision' or due is not null),
  effect text,
  decision integer references summary_note (id) check ((kind = 'progress') = (decision is not null)),
  state text check (state in ('open', 'done', 'dropped')) check ((kind = 'progress') = (state is not null)),
  actor text not null,
  at text not null
) strict;
create index summary_note_month on summary_note (source, month);

create trigger summary_note_no_update before update on summary_note
begin select raise(abort, 'summary_note is append-only'); end;
create trigger summary_note_no_delete before delete on summary_note
begin select raise(abort, 'summary_note is append-only'); end;
