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
  "answer/vintage": {
    "question": "What is each cohort's figure at each age, over how many cohorts, and why is it null where it is?",
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
        "about": "as first seen; null unless asked"
      },
      "cohort": {
        "meaning": "text",
        "about": "cohort, YYYY-MM, YYYY-Qn or YYYY; null unless asked"
      },
      "mob": {
        "meaning": "months",
        "about": "months on book; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment as first seen; null unless asked"
      },
      "numerator": {
        "meaning": "number",
        "about": "Σ numerator over the cohorts observed; null with a reason"
      },
      "denominator": {
        "meaning": "number",
        "about": "Σ of what these cohorts were lent"
      },
      "value": {
        "meaning": "number",
        "about": "numerator / denominator; null with a reason"
      },
      "reason": {
        "meaning": "text",
        "about": "why value is null"
      },
      "n_cohorts": {
        "meaning": "integer",
        "about": "month cohorts observed"
      },
      "partial": {
        "meaning": "boolean",
        "about": "not every month of the quarter or year is among them"
      },
      "missing_share": {
        "meaning": "number",
        "about": "share of what was lent that stands in loans without a row in this month"
      },
      "truncated": {
        "meaning": "boolean",
        "about": "more than 5 % of what was lent was first seen late: no reference for others"
      }
    },
    "order": [
      "month",
      "source",
      "product",
      "cohort",
      "mob",
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
      "derived_en": {
        "meaning": "text",
        "about": "what the layout derived, in English; null when nothing"
      },
      "derived_zh": {
        "meaning": "text",
        "about": "the same in Chinese"
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
  "cell/vintage": {
    "question": "What did each month of a cohort add, and what was past the threshold in it?",
    "params": {
      "by_product": {
        "meaning": "boolean",
        "about": "keep products apart"
      },
      "sources": {
        "meaning": "texts",
        "about": "only these; empty for all"
      },
      "products": {
        "meaning": "texts",
        "about": "only these, as first seen; empty for all"
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
        "about": "balance or count: what the weights are"
      }
    },
    "columns": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "cohort": {
        "meaning": "months",
        "about": "month of lending"
      },
      "month": {
        "meaning": "months",
        "about": "month index"
      },
      "product": {
        "meaning": "text",
        "about": "product as first seen; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment as first seen; null unless asked"
      },
      "past": {
        "meaning": "boolean",
        "about": "outstanding and past the threshold"
      },
      "straddles": {
        "meaning": "boolean",
        "about": "the band of days holds the threshold strictly inside: not known"
      },
      "loans": {
        "meaning": "integer",
        "about": "loans"
      },
      "weight": {
        "meaning": "number",
        "about": "balance, or loans not charged off before"
      },
      "wo_weight": {
        "meaning": "number",
        "about": "charge-offs of the month: amount or loans"
      },
      "exit_weight": {
        "meaning": "number",
        "about": "loans GONE, or sold while past the threshold, in the month: last balance or loans"
      },
      "missing_weight": {
        "meaning": "number",
        "about": "loans without a row in a gap: amount lent or loans"
      },
      "wo_amount": {
        "meaning": "money",
        "about": "charged off in the month"
      },
      "recovery_amount": {
        "meaning": "money",
        "about": "recovered in the month"
      },
      "recovery_unknown": {
        "meaning": "integer",
        "about": "charged-off loans whose recovery was not reported"
      }
    },
    "order": [],
    "metric": null
  },
  "cell/vintage_size": {
    "question": "What are the fixed denominators of each cohort?",
    "params": {
      "by_product": {
        "meaning": "boolean",
        "about": "keep products apart"
      },
      "sources": {
        "meaning": "texts",
        "about": "only these; empty for all"
      },
      "products": {
        "meaning": "texts",
        "about": "only these, as first seen; empty for all"
      },
      "cohort_from": {
        "meaning": "month",
        "about": "first cohort; null for all"
      },
      "cohort_to": {
        "meaning": "month",
        "about": "last cohort; null for all"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count"
      }
    },
    "columns": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "cohort": {
        "meaning": "months",
        "about": "month of lending"
      },
      "product": {
        "meaning": "text",
        "about": "product as first seen; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment as first seen; null unless asked"
      },
      "size": {
        "meaning": "number",
        "about": "loans lent, or amount lent"
      },
      "amount_unknown": {
        "meaning": "integer",
        "about": "loans without an amount lent"
      },
      "orig_amount": {
        "meaning": "money",
        "about": "amount lent"
      },
      "late_amount": {
        "meaning": "money",
        "about": "of it, of loans first seen late"
      }
    },
    "order": [],
    "metric": null
  },
  "cell/vintage_step": {
    "question": "Which loans met the threshold for the first time, in which month of their cohort?",
    "params": {
      "by_product": {
        "meaning": "boolean",
        "about": "keep products apart"
      },
      "sources": {
        "meaning": "texts",
        "about": "only these; empty for all"
      },
      "products": {
        "meaning": "texts",
        "about": "only these, as first seen; empty for all"
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
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "cohort": {
        "meaning": "months",
        "about": "month of lending"
      },
      "month": {
        "meaning": "months",
        "about": "month index"
      },
      "product": {
        "meaning": "text",
        "about": "product as first seen; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment as first seen; null unless asked"
      },
      "weight": {
        "meaning": "number",
        "about": "balance then, or loans"
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
      "grouped_segment": {
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
  "relation/size": {
    "question": "What each cohort was lent, by at most one segment, for the question that follows.",
    "params": {
      "segment": {
        "meaning": "text",
        "about": "which segment; null for none"
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
  "relation/size_row": {
    "question": "What each cohort was lent, loan by loan, for two segments at once.",
    "params": {
      "grouped_segment": {
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
  "relation/step": {
    "question": "First times of getting worse, by cohort and at most one segment, for the question that follows.",
    "params": {
      "segment": {
        "meaning": "text",
        "about": "which segment; null for none"
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
  "relation/step_row": {
    "question": "First times of getting worse, loan by loan, for two segments at once.",
    "params": {
      "grouped_segment": {
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
  "relation/vintage": {
    "question": "Months of cohorts without segment, for the question that follows.",
    "params": {},
    "columns": {},
    "order": [],
    "metric": null
  },
  "relation/vintage_row": {
    "question": "Rows of loans, segments as first seen, in the columns of a vintage: two segments at once, a segment with products.",
    "params": {
      "grouped_segment": {
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
  "relation/vintage_segment": {
    "question": "Months of cohorts by one segment as first seen, for the question that follows.",
    "params": {
      "segment": {
        "meaning": "text",
        "about": "which segment; null for none"
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
  },
  "vintage/v_cumloss_gross": {
    "question": "What share of what a cohort was lent has been charged off?",
    "params": {},
    "columns": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "cohort": {
        "meaning": "months",
        "about": "month of lending"
      },
      "month": {
        "meaning": "months",
        "about": "month index"
      },
      "product": {
        "meaning": "text",
        "about": "product as first seen; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment as first seen; null unless asked"
      },
      "stock": {
        "meaning": "number",
        "about": "what counts in this month only"
      },
      "flow": {
        "meaning": "number",
        "about": "what counts from this month on"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans not known in this month only"
      },
      "straddled_since": {
        "meaning": "integer",
        "about": "loans not known from this month on"
      },
      "unknown_since": {
        "meaning": "integer",
        "about": "loans with an amount not reported from this month on"
      },
      "missing": {
        "meaning": "number",
        "about": "loans in a gap"
      }
    },
    "order": [
      "source",
      "cohort",
      "month"
    ],
    "metric": {
      "id": "v_cumloss_gross",
      "name": {
        "en": "Cumulative gross loss",
        "zh": "累计核销率"
      },
      "define": {
        "en": "Gross charge-offs of a cohort so far, divided by what it was lent.",
        "zh": "批次累计核销金额 ÷ 批次放款额。"
      },
      "family": "vintage",
      "kind": "R",
      "basis": [
        "balance"
      ],
      "unit": "ratio",
      "variants": null
    }
  },
  "vintage/v_cumloss_net": {
    "question": "What share of what a cohort was lent is lost after recoveries?",
    "params": {},
    "columns": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "cohort": {
        "meaning": "months",
        "about": "month of lending"
      },
      "month": {
        "meaning": "months",
        "about": "month index"
      },
      "product": {
        "meaning": "text",
        "about": "product as first seen; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment as first seen; null unless asked"
      },
      "stock": {
        "meaning": "number",
        "about": "what counts in this month only"
      },
      "flow": {
        "meaning": "number",
        "about": "what counts from this month on"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans not known in this month only"
      },
      "straddled_since": {
        "meaning": "integer",
        "about": "loans not known from this month on"
      },
      "unknown_since": {
        "meaning": "integer",
        "about": "loans with an amount not reported from this month on"
      },
      "missing": {
        "meaning": "number",
        "about": "loans in a gap"
      }
    },
    "order": [
      "source",
      "cohort",
      "month"
    ],
    "metric": {
      "id": "v_cumloss_net",
      "name": {
        "en": "Cumulative net loss",
        "zh": "累计净损失率"
      },
      "define": {
        "en": "Charge-offs less recoveries of a cohort so far, divided by what it was lent; null where a recovery was not reported.",
        "zh": "（累计核销 − 累计回收）÷ 批次放款额；回收未报送时为空。"
      },
      "family": "vintage",
      "kind": "R",
      "basis": [
        "balance"
      ],
      "unit": "ratio",
      "variants": null
    }
  },
  "vintage/v_ever": {
    "question": "What share of each cohort has ever been past the threshold?",
    "params": {},
    "columns": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "cohort": {
        "meaning": "months",
        "about": "month of lending"
      },
      "month": {
        "meaning": "months",
        "about": "month index"
      },
      "product": {
        "meaning": "text",
        "about": "product as first seen; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment as first seen; null unless asked"
      },
      "stock": {
        "meaning": "number",
        "about": "what counts in this month only"
      },
      "flow": {
        "meaning": "number",
        "about": "what counts from this month on"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans not known in this month only"
      },
      "straddled_since": {
        "meaning": "integer",
        "about": "loans not known from this month on"
      },
      "unknown_since": {
        "meaning": "integer",
        "about": "loans with an amount not reported from this month on"
      },
      "missing": {
        "meaning": "number",
        "about": "loans in a gap"
      }
    },
    "order": [
      "source",
      "cohort",
      "month"
    ],
    "metric": {
      "id": "v_ever",
      "name": {
        "en": "Vintage, ever",
        "zh": "账龄分析 累计口径"
      },
      "define": {
        "en": "Of what a cohort was lent: the balance at the first time a loan was past the threshold, charged off, or vanished from M4+; by count, those loans. It never falls.",
        "zh": "分子为贷款首次超过阈值、核销或自 M4+ 去向不明时的余额（笔数口径为笔数）；分母为批次放款额（笔数），终身不变；曲线只升不降。"
      },
      "family": "vintage",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": null
    }
  },
  "vintage/v_pit": {
    "question": "What share of each cohort is past the threshold, month by month?",
    "params": {},
    "columns": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "cohort": {
        "meaning": "months",
        "about": "month of lending"
      },
      "month": {
        "meaning": "months",
        "about": "month index"
      },
      "product": {
        "meaning": "text",
        "about": "product as first seen; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment as first seen; null unless asked"
      },
      "stock": {
        "meaning": "number",
        "about": "what counts in this month only"
      },
      "flow": {
        "meaning": "number",
        "about": "what counts from this month on"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans not known in this month only"
      },
      "straddled_since": {
        "meaning": "integer",
        "about": "loans not known from this month on"
      },
      "unknown_since": {
        "meaning": "integer",
        "about": "loans with an amount not reported from this month on"
      },
      "missing": {
        "meaning": "number",
        "about": "loans in a gap"
      }
    },
    "order": [
      "source",
      "cohort",
      "month"
    ],
    "metric": {
      "id": "v_pit",
      "name": {
        "en": "Vintage, point in time",
        "zh": "账龄分析 时点口径"
      },
      "define": {
        "en": "Of what a cohort was lent: balance past the threshold now, plus what was charged off, vanished from M4+ or was sold while past it; by count, those loans. Denominator fixed for life.",
        "zh": "分子为批次当月超过阈值的余额，加上已核销、自 M4+ 去向不明及超阈值时转让的部分；分母为批次放款额（笔数口径为放款笔数），终身不变。"
      },
      "family": "vintage",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": null
    }
  },
  "vintage/v_pit_exwo": {
    "question": "What share of each cohort is outstanding and past the threshold?",
    "params": {},
    "columns": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "cohort": {
        "meaning": "months",
        "about": "month of lending"
      },
      "month": {
        "meaning": "months",
        "about": "month index"
      },
      "product": {
        "meaning": "text",
        "about": "product as first seen; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment as first seen; null unless asked"
      },
      "stock": {
        "meaning": "number",
        "about": "what counts in this month only"
      },
      "flow": {
        "meaning": "number",
        "about": "what counts from this month on"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans not known in this month only"
      },
      "straddled_since": {
        "meaning": "integer",
        "about": "loans not known from this month on"
      },
      "unknown_since": {
        "meaning": "integer",
        "about": "loans with an amount not reported from this month on"
      },
      "missing": {
        "meaning": "number",
        "about": "loans in a gap"
      }
    },
    "order": [
      "source",
      "cohort",
      "month"
    ],
    "metric": {
      "id": "v_pit_exwo",
      "name": {
        "en": "Vintage, point in time, without charge-offs",
        "zh": "账龄分析 时点口径（不含核销）"
      },
      "define": {
        "en": "As v_pit, without what was charged off, vanished or was sold: it reconciles with stock reports.",
        "zh": "同 v_pit，但不含已核销、去向不明及转让部分，可与即期报表核对。"
      },
      "family": "vintage",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": null
    }
  }
} as const;
