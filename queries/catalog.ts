// Generated from the headers of queries/**/*.sql by `npm run generate`.
export const catalog = {
  "answer/figure": {
    "question": "What is each group's figure, and why is it null where it is?",
    "params": {
      "by_month": {
        "meaning": "boolean",
        "about": "keep months apart"
      },
      "by_source": {
        "meaning": "boolean",
        "about": "keep sources apart"
      },
      "by_cohort": {
        "meaning": "text",
        "about": "month, quarter or year; null for none"
      },
      "by_mob": {
        "meaning": "boolean",
        "about": "keep months on book apart"
      },
      "from": {
        "meaning": "month",
        "about": "first month; null for all"
      },
      "to": {
        "meaning": "month",
        "about": "last month; null for all"
      },
      "sources": {
        "meaning": "texts",
        "about": "only these; empty for all"
      },
      "is_ratio": {
        "meaning": "boolean",
        "about": "value is numerator / denominator; else the numerator"
      }
    },
    "columns": {
      "month": {
        "meaning": "month",
        "about": "month; null unless asked"
      },
      "source": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "product": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "cohort": {
        "meaning": "text",
        "about": "cohort, YYYY-MM, YYYY-Qn or YYYY; (unknown); null unless asked"
      },
      "mob": {
        "meaning": "months",
        "about": "months on book; null unless asked"
      },
      "bucket": {
        "meaning": "integer",
        "about": "0 to 7 under the scheme; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment; null unless asked"
      },
      "numerator": {
        "meaning": "number",
        "about": "Σ numerator; null with a reason"
      },
      "denominator": {
        "meaning": "number",
        "about": "Σ denominator; null for an amount"
      },
      "value": {
        "meaning": "number",
        "about": "numerator / denominator, or the amount; null with a reason"
      },
      "reason": {
        "meaning": "text",
        "about": "why value is null"
      }
    },
    "order": [
      "month",
      "source",
      "product",
      "cohort",
      "mob",
      "bucket",
      "segment"
    ],
    "metric": null
  },
  "book/members": {
    "question": "Which products, cohorts and values of segments does this snapshot hold, largest balance first?",
    "params": {},
    "columns": {
      "kind": {
        "meaning": "text",
        "about": "product, cohort or a segment"
      },
      "source": {
        "meaning": "text",
        "about": "source of a product; null for the others"
      },
      "id": {
        "meaning": "text",
        "about": "code"
      },
      "name_en": {
        "meaning": "text",
        "about": "English name; the code where no label was loaded"
      },
      "name_zh": {
        "meaning": "text",
        "about": "Chinese name; the code where no label was loaded"
      }
    },
    "order": [],
    "metric": null
  },
  "book/sources": {
    "question": "Which sources does this snapshot hold, last loaded first?",
    "params": {},
    "columns": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "scheme": {
        "meaning": "text",
        "about": "overdue scheme"
      },
      "currency": {
        "meaning": "text",
        "about": "ISO code"
      },
      "generated": {
        "meaning": "boolean",
        "about": "made by the generator"
      },
      "derived": {
        "meaning": "text",
        "about": "what the layout derived; null when nothing"
      },
      "loaded_at": {
        "meaning": "text",
        "about": "UTC, ISO 8601"
      },
      "months": {
        "meaning": "text",
        "about": "months loaded, YYYY-MM, oldest first, comma separated"
      }
    },
    "order": [],
    "metric": null
  },
  "cell/stock": {
    "question": "Which outstanding loans are meant, and which of them are past the threshold?",
    "params": {
      "by_month": {
        "meaning": "boolean",
        "about": "keep months apart"
      },
      "by_source": {
        "meaning": "boolean",
        "about": "keep sources apart"
      },
      "by_product": {
        "meaning": "boolean",
        "about": "keep products apart"
      },
      "by_cohort": {
        "meaning": "text",
        "about": "month, quarter or year; null for none"
      },
      "by_mob": {
        "meaning": "boolean",
        "about": "keep months on book apart"
      },
      "by_bucket": {
        "meaning": "boolean",
        "about": "keep buckets apart"
      },
      "from": {
        "meaning": "month",
        "about": "first month; null for all"
      },
      "to": {
        "meaning": "month",
        "about": "last month; null for all"
      },
      "sources": {
        "meaning": "texts",
        "about": "only these; empty for all"
      },
      "products": {
        "meaning": "texts",
        "about": "only these; empty for all"
      },
      "cohort_from": {
        "meaning": "month",
        "about": "first cohort; null for all"
      },
      "cohort_to": {
        "meaning": "month",
        "about": "last cohort; null for all"
      },
      "scheme": {
        "meaning": "text",
        "about": "cn or lt30; null for each source's own"
      },
      "threshold": {
        "meaning": "days",
        "about": "days past due of the question"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count: what weight is"
      }
    },
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month index; null unless asked"
      },
      "source": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "product": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "cohort": {
        "meaning": "months",
        "about": "first month of the cohort; 0 unknown; null unless asked"
      },
      "mob": {
        "meaning": "months",
        "about": "months on book; null unless asked"
      },
      "bucket": {
        "meaning": "integer",
        "about": "0 to 7 under the scheme; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment; null unless asked"
      },
      "in_bucket": {
        "meaning": "integer",
        "about": "0 to 7 under the scheme"
      },
      "in_bucket_hi": {
        "meaning": "integer",
        "about": "highest bucket the days past due may reach (banded sources)"
      },
      "overdue": {
        "meaning": "boolean",
        "about": "at least one day past due"
      },
      "past": {
        "meaning": "boolean",
        "about": "past the threshold"
      },
      "straddles": {
        "meaning": "boolean",
        "about": "the band of days holds the threshold strictly inside: not known"
      },
      "weight": {
        "meaning": "number",
        "about": "balance or loans, by basis"
      },
      "loans": {
        "meaning": "integer",
        "about": "loans"
      },
      "balance": {
        "meaning": "money",
        "about": "outstanding balance"
      },
      "overdue_amount": {
        "meaning": "money",
        "about": "due and unpaid"
      },
      "overdue_unknown": {
        "meaning": "integer",
        "about": "overdue loans without that amount"
      }
    },
    "order": [],
    "metric": null
  },
  "relation/cohort": {
    "question": "Cells with cohort, for the question that follows.",
    "params": {},
    "columns": {},
    "order": [],
    "metric": null
  },
  "relation/month": {
    "question": "Cells without cohort or segment, for the question that follows.",
    "params": {},
    "columns": {},
    "order": [],
    "metric": null
  },
  "relation/row": {
    "question": "Rows of loans in the columns of a cell: two segments at once, a segment with cohorts.",
    "params": {
      "segment": {
        "meaning": "text",
        "about": "the segment to group by; null for none"
      },
      "grade": {
        "meaning": "texts",
        "about": "only these values; empty for all"
      },
      "channel": {
        "meaning": "texts",
        "about": "only these values; empty for all"
      },
      "region": {
        "meaning": "texts",
        "about": "only these values; empty for all"
      },
      "age_band": {
        "meaning": "texts",
        "about": "only these values; empty for all"
      },
      "income_band": {
        "meaning": "texts",
        "about": "only these values; empty for all"
      },
      "occupation": {
        "meaning": "texts",
        "about": "only these values; empty for all"
      }
    },
    "columns": {},
    "order": [],
    "metric": null
  },
  "relation/segment": {
    "question": "Cells of one segment, without cohort, for the question that follows.",
    "params": {
      "segment": {
        "meaning": "text",
        "about": "which segment"
      },
      "segment_values": {
        "meaning": "texts",
        "about": "only these values; empty for all"
      },
      "by_segment": {
        "meaning": "boolean",
        "about": "keep its values apart"
      }
    },
    "columns": {},
    "order": [],
    "metric": null
  },
  "stock/balance_total": {
    "question": "How much is outstanding?",
    "params": {},
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month index; null unless asked"
      },
      "source": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "product": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "cohort": {
        "meaning": "months",
        "about": "first month of the cohort; 0 unknown; null unless asked"
      },
      "mob": {
        "meaning": "months",
        "about": "months on book; null unless asked"
      },
      "bucket": {
        "meaning": "integer",
        "about": "0 to 7 under the scheme; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment; null unless asked"
      },
      "numerator": {
        "meaning": "number",
        "about": "Σ numerator"
      },
      "denominator": {
        "meaning": "number",
        "about": "Σ denominator; null for an amount"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      }
    },
    "order": [
      "month",
      "source",
      "product",
      "cohort",
      "mob",
      "bucket",
      "segment"
    ],
    "metric": {
      "id": "balance_total",
      "name": {
        "en": "Outstanding balance",
        "zh": "贷款余额"
      },
      "define": {
        "en": "Principal outstanding of active loans at month-end.",
        "zh": "月末在贷贷款的未偿还本金。"
      },
      "family": "stock",
      "kind": "S",
      "basis": [
        "balance"
      ],
      "unit": "money",
      "variants": null
    }
  },
  "stock/coin": {
    "question": "What share of the book stands in bucket Mk?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "bucket 0 to 7"
      }
    },
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month index; null unless asked"
      },
      "source": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "product": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "cohort": {
        "meaning": "months",
        "about": "first month of the cohort; 0 unknown; null unless asked"
      },
      "mob": {
        "meaning": "months",
        "about": "months on book; null unless asked"
      },
      "bucket": {
        "meaning": "integer",
        "about": "0 to 7 under the scheme; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment; null unless asked"
      },
      "numerator": {
        "meaning": "number",
        "about": "Σ numerator"
      },
      "denominator": {
        "meaning": "number",
        "about": "Σ denominator; null for an amount"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      }
    },
    "order": [
      "month",
      "source",
      "product",
      "cohort",
      "mob",
      "bucket",
      "segment"
    ],
    "metric": {
      "id": "coin_M{N}",
      "name": {
        "en": "Coincident rate, M{N}",
        "zh": "即期 M{N}"
      },
      "define": {
        "en": "Balance of loans in bucket M{N} divided by outstanding balance of the same month; the eight buckets add up to 1.",
        "zh": "M{N} 档贷款余额 ÷ 当月贷款余额；八档合计为 1。"
      },
      "family": "stock",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": {
        "param": "k",
        "values": [
          0,
          1,
          2,
          3,
          4,
          5,
          6,
          7
        ]
      }
    }
  },
  "stock/loan_cnt": {
    "question": "How many loans are outstanding?",
    "params": {},
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month index; null unless asked"
      },
      "source": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "product": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "cohort": {
        "meaning": "months",
        "about": "first month of the cohort; 0 unknown; null unless asked"
      },
      "mob": {
        "meaning": "months",
        "about": "months on book; null unless asked"
      },
      "bucket": {
        "meaning": "integer",
        "about": "0 to 7 under the scheme; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment; null unless asked"
      },
      "numerator": {
        "meaning": "number",
        "about": "Σ numerator"
      },
      "denominator": {
        "meaning": "number",
        "about": "Σ denominator; null for an amount"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      }
    },
    "order": [
      "month",
      "source",
      "product",
      "cohort",
      "mob",
      "bucket",
      "segment"
    ],
    "metric": {
      "id": "loan_cnt",
      "name": {
        "en": "Active loans",
        "zh": "在贷笔数"
      },
      "define": {
        "en": "Number of loans with a balance or an amount due at month-end; paid off, charged off, sold and credit-balance loans are not counted.",
        "zh": "月末仍有余额或欠款的贷款笔数；已结清、核销、转让及溢缴款贷款不计入。"
      },
      "family": "stock",
      "kind": "S",
      "basis": [
        "count"
      ],
      "unit": "integer",
      "variants": null
    }
  },
  "stock/overdue_amount": {
    "question": "How much is due and unpaid?",
    "params": {},
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month index; null unless asked"
      },
      "source": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "product": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "cohort": {
        "meaning": "months",
        "about": "first month of the cohort; 0 unknown; null unless asked"
      },
      "mob": {
        "meaning": "months",
        "about": "months on book; null unless asked"
      },
      "bucket": {
        "meaning": "integer",
        "about": "0 to 7 under the scheme; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment; null unless asked"
      },
      "numerator": {
        "meaning": "number",
        "about": "Σ numerator"
      },
      "denominator": {
        "meaning": "number",
        "about": "Σ denominator; null for an amount"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      }
    },
    "order": [
      "month",
      "source",
      "product",
      "cohort",
      "mob",
      "bucket",
      "segment"
    ],
    "metric": {
      "id": "overdue_amount",
      "name": {
        "en": "Overdue amount",
        "zh": "逾期金额"
      },
      "define": {
        "en": "Amount due and unpaid at month-end on loans at least 1 day past due: the missed instalments only.",
        "zh": "月末逾期至少 1 天的贷款已到期未还的金额，只计欠付的分期款。"
      },
      "family": "stock",
      "kind": "S",
      "basis": [
        "balance"
      ],
      "unit": "money",
      "variants": null
    }
  },
  "stock/overdue_amount_rate": {
    "question": "What share of the balance is due and unpaid?",
    "params": {},
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month index; null unless asked"
      },
      "source": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "product": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "cohort": {
        "meaning": "months",
        "about": "first month of the cohort; 0 unknown; null unless asked"
      },
      "mob": {
        "meaning": "months",
        "about": "months on book; null unless asked"
      },
      "bucket": {
        "meaning": "integer",
        "about": "0 to 7 under the scheme; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment; null unless asked"
      },
      "numerator": {
        "meaning": "number",
        "about": "Σ numerator"
      },
      "denominator": {
        "meaning": "number",
        "about": "Σ denominator; null for an amount"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      }
    },
    "order": [
      "month",
      "source",
      "product",
      "cohort",
      "mob",
      "bucket",
      "segment"
    ],
    "metric": {
      "id": "overdue_amount_rate",
      "name": {
        "en": "Overdue amount rate",
        "zh": "逾期金额占比"
      },
      "define": {
        "en": "Overdue amount divided by outstanding balance; not to be confused with the overdue rate, which takes the whole balance of overdue loans.",
        "zh": "逾期金额 ÷ 贷款余额；与按整笔余额计算的逾期率不同。"
      },
      "family": "stock",
      "kind": "R",
      "basis": [
        "balance"
      ],
      "unit": "ratio",
      "variants": null
    }
  },
  "stock/overdue_balance": {
    "question": "How much balance is past the threshold?",
    "params": {},
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month index; null unless asked"
      },
      "source": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "product": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "cohort": {
        "meaning": "months",
        "about": "first month of the cohort; 0 unknown; null unless asked"
      },
      "mob": {
        "meaning": "months",
        "about": "months on book; null unless asked"
      },
      "bucket": {
        "meaning": "integer",
        "about": "0 to 7 under the scheme; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment; null unless asked"
      },
      "numerator": {
        "meaning": "number",
        "about": "Σ numerator"
      },
      "denominator": {
        "meaning": "number",
        "about": "Σ denominator; null for an amount"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      }
    },
    "order": [
      "month",
      "source",
      "product",
      "cohort",
      "mob",
      "bucket",
      "segment"
    ],
    "metric": {
      "id": "overdue_balance_{N}",
      "name": {
        "en": "Overdue balance, {N}+",
        "zh": "{N}+ 逾期余额"
      },
      "define": {
        "en": "Full remaining principal of loans past {N} days overdue (cn: more than {N} days; lt30: {N} days or more; 1+ is 1 day or more in both).",
        "zh": "逾期超过 {N} 天的贷款的全部剩余本金（lt30 口径为 {N} 天及以上；1+ 均指至少 1 天）。"
      },
      "family": "stock",
      "kind": "S",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "money",
      "variants": {
        "param": "threshold",
        "values": [
          1,
          30,
          60,
          90,
          120,
          150,
          180
        ]
      }
    }
  },
  "stock/overdue_rate": {
    "question": "What share of the book is past the threshold?",
    "params": {},
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month index; null unless asked"
      },
      "source": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "product": {
        "meaning": "text",
        "about": "null unless asked"
      },
      "cohort": {
        "meaning": "months",
        "about": "first month of the cohort; 0 unknown; null unless asked"
      },
      "mob": {
        "meaning": "months",
        "about": "months on book; null unless asked"
      },
      "bucket": {
        "meaning": "integer",
        "about": "0 to 7 under the scheme; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment; null unless asked"
      },
      "numerator": {
        "meaning": "number",
        "about": "Σ numerator"
      },
      "denominator": {
        "meaning": "number",
        "about": "Σ denominator; null for an amount"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      }
    },
    "order": [
      "month",
      "source",
      "product",
      "cohort",
      "mob",
      "bucket",
      "segment"
    ],
    "metric": {
      "id": "overdue_rate_{N}",
      "name": {
        "en": "Overdue rate, {N}+",
        "zh": "{N}+ 逾期率"
      },
      "define": {
        "en": "Overdue balance {N}+ divided by outstanding balance; by count, overdue loans divided by active loans.",
        "zh": "{N}+ 逾期余额 ÷ 贷款余额；笔数口径为逾期笔数 ÷ 在贷笔数。"
      },
      "family": "stock",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": {
        "param": "threshold",
        "values": [
          1,
          30,
          60,
          90,
          120,
          150,
          180
        ]
      }
    }
  }
} as const;
