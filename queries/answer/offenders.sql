-- question  Which rows does a quality rule find, in order?
-- param     after    integer  rows before the page
-- param     limit    integer  most rows of an answer
-- column    month    month    month; of a cohort, the month of lending
-- column    loan_id  text     null where a whole month or cohort is meant
-- column    detail   text     what is wrong with it
-- order     month, loan_id, detail

SELECT month, loan_id, detail FROM offender ORDER BY month, loan_id, detail, source LIMIT $limit OFFSET $after
