-- Numbers for loans never seen before, in order of first month, then id: the same whether months come at once or one by one.
-- in   tape (accepted rows of the months in scope)      out  loan_key
INSERT INTO loan_key
SELECT CAST((SELECT coalesce(max(loan_no), 0) FROM loan_key) + row_number() OVER (ORDER BY first_month, source, loan_id) AS INTEGER), source, loan_id
FROM (SELECT t.source, t.loan_id, min(year(t.as_of) * 12 + month(t.as_of)) AS first_month FROM tape t GROUP BY t.source, t.loan_id) n
WHERE NOT EXISTS (SELECT 1 FROM loan_key k WHERE k.loan_id = n.loan_id AND k.source = n.source);
