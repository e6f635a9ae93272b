-- layout    UCI "default of credit card clients" (Yeh & Lien 2009): Taiwan cards, wide, six months of 2005
-- input     card  ID, LIMIT_BAL, EDUCATION, PAY_0, PAY_2, PAY_6, BILL_AMT1, BILL_AMT6
-- source    uci-cards
-- scheme    lt30
-- currency  TWD
-- derived   zh 逾期天数按拖欠月数折成区间（1、2、3 个月及以上分别作 30-59、60-89、90+ 天）；无开户日期，故无放款批次。
-- derived   en Days past due are bands read off months late (1, 2, 3+ as 30-59, 60-89, 90+ days); there is no date of opening, so no cohort.

SELECT file_no, row_no,
  last_day(make_date(2005, month, 1)) AS as_of,
  ID AS loan_id,
  EDUCATION AS product,
  balance,
  -- -2 unused, -1 paid in full, 0 revolving
  CASE WHEN late <= 0 THEN 'current' WHEN late = 1 THEN '30-59' WHEN late = 2 THEN '60-89' ELSE '90+' END AS bucket_raw,
  'active' AS status,
  paid AS paid_amount,
  AGE AS age
FROM (SELECT *, unnest([9, 8, 7, 6, 5, 4]) AS month,
    unnest([PAY_0, PAY_2, PAY_3, PAY_4, PAY_5, PAY_6])::INTEGER AS late,
    unnest([BILL_AMT1, BILL_AMT2, BILL_AMT3, BILL_AMT4, BILL_AMT5, BILL_AMT6]) AS balance,
    -- what is paid in a month stands beside the bill of the month before
    unnest([NULL, PAY_AMT1, PAY_AMT2, PAY_AMT3, PAY_AMT4, PAY_AMT5]) AS paid
  FROM card)
