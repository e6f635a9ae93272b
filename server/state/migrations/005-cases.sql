-- What people did with an alert, oldest first. Append-only; the state of the case itself stands in alert.workflow.

create table case_note (
  id integer primary key,
  alert_id text not null references alert (id),
  kind text not null check (kind in ('acknowledge', 'comment')),
  text text check (kind <> 'comment' or text is not null),
  actor text not null,
  at text not null
) strict;
create index case_note_alert on case_note (alert_id);

create trigger case_note_no_update before update on case_note
begin select raise(abort, 'case_note is append-only'); end;
create trigger case_note_no_delete before delete on case_note
begin select raise(abort, 'case_note is append-only'); end;
