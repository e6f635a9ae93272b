-- question  Which loads is this snapshot made of, the last first?
-- column    id                text     number of the load and of the snapshot it made
-- column    source            text     source
-- column    loaded_at         text     UTC, ISO 8601
-- column    actor             text     who loaded it
-- column    files             text     JSON, name and bytes of each file
-- column    months            text     months it brought, YYYY-MM, comma separated
-- column    rows_read         integer  rows read
-- column    rows_accepted     integer  rows accepted
-- column    rows_quarantined  integer  rows set aside
-- column    findings          text     JSON, rule, severity, count and sample of each

SELECT id, source, strftime(loaded_at, '%Y-%m-%dT%H:%M:%SZ') AS loaded_at, actor, files, months, rows_read, rows_accepted, rows_quarantined,
  coalesce((SELECT json_group_array({'rule': f.rule, 'severity': f.severity, 'count': f.count, 'sample': f.sample}) FROM book.finding f WHERE f.load = load.id), '[]')::VARCHAR AS findings
FROM book.load ORDER BY id::INTEGER DESC
