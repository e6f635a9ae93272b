-- All kinds of rules: what was compared with the limits, where these stood, by what, and a hash; how far each rule has come;
-- alerts that expire. inputs is a JSON object; hash is empty for evaluations recorded before.

alter table evaluation add column score real;
alter table evaluation add column warn_at real;
alter table evaluation add column critical_at real;
alter table evaluation add column inputs text not null default '{}' check (json_valid(inputs));
alter table evaluation add column hash text not null default '';

-- Where each group of a rule version stands after the last month judged, so that the next month goes on from there.
-- It follows from rules and data: lost, it is worked out again.
create table rule_checkpoint (
  rule_id text not null,
  version integer not null,
  through text not null,
  body text not null check (json_valid(body)),
  primary key (rule_id, version),
  foreign key (rule_id, version) references rule_version (rule_id, version)
) strict;

create table alert_event_new (
  id integer primary key,
  alert_id text references alert (id),
  revision integer not null check (revision >= 1),
  rule_id text not null,
  rule_version integer not null,
  group_key text not null check (json_valid(group_key)),
  month text not null,
  kind text not null check (kind in ('fire', 'escalate', 'resolve', 'retired', 'expired', 'superseded', 'data_stale')),
  severity text not null check (severity in ('warn', 'critical')),
  value real,
  snapshot text not null,
  recorded_at text not null,
  foreign key (rule_id, rule_version) references rule_version (rule_id, version),
  check (alert_id is not null or kind = 'data_stale')
) strict;
insert into alert_event_new select * from alert_event;
drop table alert_event;
alter table alert_event_new rename to alert_event;
create index alert_event_alert on alert_event (alert_id, revision);
create index alert_event_series on alert_event (rule_id, rule_version, group_key);
create trigger alert_event_no_update before update on alert_event
begin select raise(abort, 'alert_event is append-only'); end;
create trigger alert_event_no_delete before delete on alert_event
begin select raise(abort, 'alert_event is append-only'); end;
