-- layout    Ally Auto Receivables Trust, SEC ABS-EE, wide: base month and 43 months in columns BAL1, PMT1 …
-- input     loan  assetNumber, reportingPeriodEndingDate, originationDate, vehicleNewUsedCode, reportingPeriodScheduledPaymentAmount, BAL1, PMT1, BAL43, PMT43
-- source    ally-auto
-- scheme    lt30
-- currency  USD
-- derived   zh 逾期天数为推算：按连续未还款月数（1、2、3、4 个月及以上分别作 1-29、30-59、60-89、90+ 天）；首月之后该机构不报逾期天数。
-- derived   en Days past due are derived: months in a row without a payment (1, 2, 3, 4+ as 1-29, 30-59, 60-89, 90+ days); the lender reports none after the first month.

WITH wide AS (
  SELECT *, strptime(nullif(reportingPeriodEndingDate, 'NA'), '%m-%d-%Y')::DATE AS base_date,
    try_cast(nullif(reportingPeriodScheduledPaymentAmount, 'NA') AS DOUBLE) AS instalment
  FROM loan
), month AS (
  SELECT *, 0 AS k, try_cast(nullif(reportingPeriodActualEndBalanceAmount, 'NA') AS DOUBLE) AS balance,
    try_cast(nullif(totalActualAmountPaid, 'NA') AS DOUBLE) AS paid, try_cast(nullif(currentDelinquencyStatus, 'NA') AS INTEGER) AS dpd_reported
  FROM wide
  UNION ALL
  SELECT * REPLACE (try_cast(nullif(balance, 'NA') AS DOUBLE) AS balance, try_cast(nullif(paid, 'NA') AS DOUBLE) AS paid)
  FROM (SELECT *, unnest(generate_series(1, 43)) AS k,
      unnest([BAL1, BAL2, BAL3, BAL4, BAL5, BAL6, BAL7, BAL8, BAL9, BAL10, BAL11, BAL12, BAL13, BAL14, BAL15, BAL16, BAL17, BAL18, BAL19, BAL20, BAL21, BAL22, BAL23, BAL24, BAL25, BAL26, BAL27, BAL28, BAL29, BAL30, BAL31, BAL32, BAL33, BAL34, BAL35, BAL36, BAL37, BAL38, BAL39, BAL40, BAL41, BAL42, BAL43]) AS balance,
      unnest([PMT1, PMT2, PMT3, PMT4, PMT5, PMT6, PMT7, PMT8, PMT9, PMT10, PMT11, PMT12, PMT13, PMT14, PMT15, PMT16, PMT17, PMT18, PMT19, PMT20, PMT21, PMT22, PMT23, PMT24, PMT25, PMT26, PMT27, PMT28, PMT29, PMT30, PMT31, PMT32, PMT33, PMT34, PMT35, PMT36, PMT37, PMT38, PMT39, PMT40, PMT41, PMT42, PMT43]) AS paid,
      CAST(NULL AS INTEGER) AS dpd_reported
    FROM wide)
), missed AS (
  SELECT *, k >= 1 AND coalesce(balance > 0, false) AND coalesce(paid, 0) = 0 AS unpaid FROM month
), run AS (
  SELECT *, sum(CASE WHEN unpaid THEN 0 ELSE 1 END) OVER (PARTITION BY assetNumber ORDER BY k) AS paid_months FROM missed
), streak AS (
  SELECT *, CASE WHEN unpaid THEN count(*) FILTER (unpaid) OVER (PARTITION BY assetNumber, paid_months ORDER BY k) ELSE 0 END AS streak FROM run
)
SELECT file_no, row_no,
  last_day((base_date + to_months(k::INTEGER))::DATE) AS as_of,
  assetNumber AS loan_id,
  CASE vehicleNewUsedCode WHEN '1' THEN 'new' WHEN '2' THEN 'used' END AS product,
  strptime(nullif(originationDate, 'NA'), '%m/%Y')::DATE AS orig_date,
  nullif(originalLoanAmount, 'NA') AS orig_amount,
  balance,
  CASE WHEN streak = 0 THEN 'current' WHEN streak = 1 THEN '1-29' WHEN streak = 2 THEN '30-59' WHEN streak = 3 THEN '60-89' ELSE '90+' END AS bucket_raw,
  dpd_reported,
  streak * instalment AS overdue_amount,
  instalment AS due_amount,
  paid AS paid_amount,
  nullif(originalLoanTerm, 'NA') AS term_months,
  nullif(originalInterestRatePercentage, 'NA') AS rate,
  nullif(obligorGeographicLocation, 'NA') AS region
FROM streak
WHERE balance IS NOT NULL
