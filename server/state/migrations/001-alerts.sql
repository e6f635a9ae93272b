-- Rules with all their versions, the record of evaluations, alerts with their events, the audit log.
-- Months are YYYY-MM, instants ISO 8601 in UTC, group_key a JSON object (source first), severity warn or critical.

create table rule (
  id text primary key,
  version integer not null check (version >= 1),
  active integer not null check (active in (0, 1)),
  foreign key (id, version) references rule_version (rule_id, version) deferrable initially deferred
) strict;

create table rule_version (
  rule_id text not null references rule (id) deferrable initially deferred,
  version integer not null check (version >= 1),
  body text not null check (json_valid(body)),
  created_at text not null,
  created_by text not null,
  primary key (rule_id, version)
) strict;

create table evaluation (
  id integer primary key,
  rule_id text not null,
  rule_version integer not null,
  group_key text not null check (json_valid(group_key)),
  month text not null,
  snapshot text not null,
  evaluated_at text not null,
  value real,
  numerator real,
  denominator real,
  level text check (level in ('none', 'warn', 'critical')),
  state text not null check (state in ('ok', 'pending', 'firing')),
  outcome text not null check (outcome in ('evaluated', 'no_data', 'insufficient')),
  reason text check ((reason is null) = (outcome = 'evaluated')),
  foreign key (rule_id, rule_version) references rule_version (rule_id, version)
) strict;
create index evaluation_series on evaluation (rule_id, rule_version, group_key, month);
create index evaluation_month on evaluation (month);

create table alert (
  id text primary key,
  rule_id text not null,
  rule_version integer not null,
  group_key text not null check (json_valid(group_key)),
  state text not null check (state in ('firing', 'resolved', 'retired', 'superseded')),
  severity text not null check (severity in ('warn', 'critical')),
  workflow text not null default 'new' check (workflow in ('new', 'acknowledged', 'snoozed', 'closed')),
  fired_month text not null,
  resolved_month text,
  last_month text not null,
  last_value real,
  last_reason text,
  revision integer not null check (revision >= 1),
  foreign key (rule_id, rule_version) references rule_version (rule_id, version)
) strict;
create unique index alert_open on alert (rule_id, group_key) where state = 'firing';
create index alert_inbox on alert (fired_month desc, severity, id);

-- A restatement that changes what an alert went through writes all its events again under the next revision.
-- data_stale of a group that has no open alert has no alert_id.
create table alert_event (
  id integer primary key,
  alert_id text references alert (id),
  revision integer not null check (revision >= 1),
  rule_id text not null,
  rule_version integer not null,
  group_key text not null check (json_valid(group_key)),
  month text not null,
  kind text not null check (kind in ('fire', 'escalate', 'resolve', 'retired', 'superseded', 'data_stale')),
  severity text not null check (severity in ('warn', 'critical')),
  value real,
  snapshot text not null,
  recorded_at text not null,
  foreign key (rule_id, rule_version) references rule_version (rule_id, version),
  check (alert_id is not null or kind = 'data_stale')
) strict;
create index alert_event_alert on alert_event (alert_id, revision);
create index alert_event_series on alert_event (rule_id, rule_version, group_key);

create table audit (
  id integer primary key,
  at text not null,
  actor text not null,
  role text not null,
  action text not null,
  subject text not null,
  detail text not null check (json_valid(detail))
) strict;

create trigger rule_version_no_update before update on rule_version
begin select raise(abort, 'rule_version is append-only'); end;
create trigger rule_version_no_delete before delete on rule_version
begin select raise(abort, 'rule_version is append-only'); end;
create trigger evaluation_no_update before update on evaluation
begin select raise(abort, 'evaluation is append-only'); end;
create trigger evaluation_no_delete before delete on evaluation
begin select raise(abort, 'evaluation is append-only'); end;
create trigger alert_event_no_update before update on alert_event
begin select raise(abort, 'alert_event is append-only'); end;
create trigger alert_event_no_delete before delete on alert_event
begin select raise(abort, 'alert_event is append-only'); end;
create trigger audit_no_update before update on audit
begin select raise(abort, 'audit is append-only'); end;
create trigger audit_no_delete before delete on audit
begin select raise(abort, 'audit is append-only'); end;
