-- question  Which collection actions are on loans that no tape has shown?
-- name en   Action without a loan
-- name zh   催收记录无对应借据
-- severity  info
-- policy    kept

SELECT a.source::VARCHAR AS source, CAST(year(a.action_at) * 12 + month(a.action_at) AS INTEGER) AS month, a.loan_id, 'action ' || a.action_id AS detail
FROM book.collection_action a
WHERE a.load = $load AND NOT EXISTS (SELECT 1 FROM book.loan_key k WHERE k.source = a.source AND k.loan_id = a.loan_id)
