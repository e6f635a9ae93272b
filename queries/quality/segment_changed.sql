-- question  Which loans have another channel, region or occupation than they are known by?
-- name en   Segment changed
-- name zh   客群属性变更
-- severity  info
-- policy    kept

SELECT m.source::VARCHAR AS source, m.month, k.loan_id, concat_ws(', ', CASE WHEN m.given_channel <> m.channel THEN 'channel ' || m.channel || ' → ' || m.given_channel END,
  CASE WHEN m.given_region <> m.region THEN 'region ' || m.region || ' → ' || m.given_region END,
  CASE WHEN m.given_occupation <> m.occupation THEN 'occupation ' || m.occupation || ' → ' || m.given_occupation END) AS detail
FROM book.loan_month m
JOIN book.loaded_month d ON d.source = m.source AND d.month = m.month AND d.load = $load
JOIN book.loan_key k ON k.loan_no = m.loan_no
WHERE m.given_channel <> m.channel OR m.given_region <> m.region OR m.given_occupation <> m.occupation
