// Generated from the headers of queries/**/*.sql by `npm run generate`.
export const catalog = {
  "alerts/benchmark": {
    "question": "What have others published of a metric?",
    "params": {
      "metric": {
        "meaning": "text",
        "about": "full metric id"
      }
    },
    "columns": {
      "benchmark_id": {
        "meaning": "text",
        "about": "which series of figures"
      },
      "period": {
        "meaning": "month",
        "about": "last month it is of"
      },
      "product": {
        "meaning": "text",
        "about": "product; null for all"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count; null when not said"
      },
      "scheme": {
        "meaning": "text",
        "about": "cn or lt30; null when not said"
      },
      "op": {
        "meaning": "text",
        "about": "=, ≈, >, < or between"
      },
      "value": {
        "meaning": "number",
        "about": "figure"
      },
      "value_hi": {
        "meaning": "number",
        "about": "upper end of between"
      },
      "published": {
        "meaning": "month",
        "about": "month it was published in; null when not said"
      },
      "comparability": {
        "meaning": "text",
        "about": "same, approx or unknown"
      }
    },
    "order": [
      "benchmark_id",
      "period"
    ],
    "metric": null
  },
  "alerts/missing": {
    "question": "What balance is of loans that have no row in a month but come back later?",
    "params": {},
    "columns": {
      "month": {
        "meaning": "month",
        "about": "closing month"
      },
      "product": {
        "meaning": "text",
        "about": "product a month before; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment, likewise; null unless asked"
      },
      "missing": {
        "meaning": "money",
        "about": "balance a month before of loans without a row now"
      },
      "opening": {
        "meaning": "money",
        "about": "balance a month before of all loans"
      }
    },
    "order": [
      "month",
      "product",
      "segment"
    ],
    "metric": null
  },
  "alerts/quality": {
    "question": "How sound is each month of a source?",
    "params": {
      "source": {
        "meaning": "text",
        "about": "which source"
      }
    },
    "columns": {
      "month": {
        "meaning": "month",
        "about": "month loaded"
      },
      "rows_before": {
        "meaning": "integer",
        "about": "rows a month before; null where that is not loaded"
      },
      "rows_fell": {
        "meaning": "ratio",
        "about": "share of them by which rows fell; 0 where they rose"
      },
      "walk_break": {
        "meaning": "ratio",
        "about": "what the overdue walk does not explain, of the opening overdue balance; null where the month before is not loaded"
      },
      "duplicates": {
        "meaning": "ratio",
        "about": "rows set aside as a loan's second of the month, of all rows of it"
      },
      "new_product": {
        "meaning": "integer",
        "about": "products without a row in any month before; null in the first month"
      }
    },
    "order": [
      "month"
    ],
    "metric": null
  },
  "alerts/transfer": {
    "question": "What balance went from which bucket to which, month by month?",
    "params": {},
    "columns": {
      "month": {
        "meaning": "month",
        "about": "closing month"
      },
      "product": {
        "meaning": "text",
        "about": "product a month before, of new lending now; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment, likewise; null unless asked"
      },
      "was": {
        "meaning": "text",
        "about": "M, IDLE, PAID, WO, SOLD, MISSING, NEW or UNLOADED a month before"
      },
      "from_bucket": {
        "meaning": "integer",
        "about": "bucket a month before; null when not outstanding"
      },
      "to_bucket": {
        "meaning": "integer",
        "about": "bucket now; null when not outstanding"
      },
      "opening": {
        "meaning": "money",
        "about": "balance a month before"
      },
      "closing": {
        "meaning": "money",
        "about": "balance now"
      }
    },
    "order": [
      "month",
      "product",
      "segment",
      "was",
      "from_bucket",
      "to_bucket"
    ],
    "metric": null
  },
  "answer/early": {
    "question": "What is each group's rate of payment default, and why is it null where it is?",
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
      "by_product": {
        "meaning": "boolean",
        "about": "keep products apart"
      },
      "by_segment": {
        "meaning": "boolean",
        "about": "keep values of the segment apart"
      },
      "by_group": {
        "meaning": "boolean",
        "about": "groups other than month and source are kept apart"
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
      "cohort_from": {
        "meaning": "month",
        "about": "first cohort; null for all"
      },
      "cohort_to": {
        "meaning": "month",
        "about": "last cohort; null for all"
      },
      "is_ratio": {
        "meaning": "boolean",
        "about": "value is numerator / denominator; else the numerator"
      }
    },
    "columns": {
      "month": {
        "meaning": "month",
        "about": "month in which the instalment was judged; null unless asked"
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
        "about": "cohort, YYYY-MM, YYYY-Qn or YYYY; (unknown); null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment as first seen; null unless asked"
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
      },
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate"
      },
      "low": {
        "meaning": "number",
        "about": "95 % interval of the rate (Wilson), lower end"
      },
      "high": {
        "meaning": "number",
        "about": "upper end"
      },
      "unobserved": {
        "meaning": "integer",
        "about": "loans that could not be judged"
      }
    },
    "order": [
      "month",
      "source",
      "product",
      "cohort",
      "segment"
    ],
    "metric": null
  },
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
      "by_group": {
        "meaning": "boolean",
        "about": "groups other than month and source are kept apart"
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
        "about": "Σ denominator; null for an amount, and where a month it needs is not loaded"
      },
      "value": {
        "meaning": "number",
        "about": "numerator / denominator, or the amount; null with a reason"
      },
      "reason": {
        "meaning": "text",
        "about": "why value is null"
      },
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate"
      },
      "low": {
        "meaning": "number",
        "about": "95 % interval of the rate (Wilson), lower end"
      },
      "high": {
        "meaning": "number",
        "about": "upper end"
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
  "answer/offenders": {
    "question": "Which rows does a quality rule find, in order?",
    "params": {
      "after": {
        "meaning": "integer",
        "about": "rows before the page"
      },
      "limit": {
        "meaning": "integer",
        "about": "most rows of an answer"
      }
    },
    "columns": {
      "month": {
        "meaning": "month",
        "about": "month; of a cohort, the month of lending"
      },
      "loan_id": {
        "meaning": "text",
        "about": "null where a whole month or cohort is meant"
      },
      "detail": {
        "meaning": "text",
        "about": "what is wrong with it"
      }
    },
    "order": [
      "month",
      "loan_id",
      "detail"
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
      "by_product": {
        "meaning": "boolean",
        "about": "keep products apart"
      },
      "by_segment": {
        "meaning": "boolean",
        "about": "keep values of the segment apart"
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
      "cohort_from": {
        "meaning": "month",
        "about": "first cohort; null for all"
      },
      "cohort_to": {
        "meaning": "month",
        "about": "last cohort; null for all"
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
      },
      "reference": {
        "meaning": "number",
        "about": "Σ numerator / Σ denominator of the 12 latest earlier month cohorts observed at the same age, none of them truncated (domain.md §4.3); null under 6"
      },
      "reference_low": {
        "meaning": "number",
        "about": "lowest of their rates"
      },
      "reference_high": {
        "meaning": "number",
        "about": "highest of their rates"
      },
      "reference_s": {
        "meaning": "number",
        "about": "what a difference to the reference is measured in: the largest of their sample standard deviation, the binomial one of this cohort's loans, and 0.0001"
      },
      "reference_cohorts": {
        "meaning": "integer",
        "about": "how many they are"
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
  "book/as_known": {
    "question": "Whose months all stand as they were known at the time?",
    "params": {},
    "columns": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "as_known": {
        "meaning": "boolean",
        "about": "each month came by a load of its own, after the month before, and nothing of it was replaced since"
      }
    },
    "order": [
      "source"
    ],
    "metric": null
  },
  "book/changes": {
    "question": "Which rows of months loaded before did this load change, and how?",
    "params": {
      "load": {
        "meaning": "text",
        "about": "number of the load"
      },
      "after_month": {
        "meaning": "month",
        "about": "goes on after this month, loan and column; null from the beginning"
      },
      "after_loan": {
        "meaning": "text",
        "about": "loan id"
      },
      "after_column": {
        "meaning": "text",
        "about": "column; empty after a removed row"
      },
      "limit": {
        "meaning": "integer",
        "about": "most rows of an answer"
      }
    },
    "columns": {
      "month": {
        "meaning": "month",
        "about": "reporting month"
      },
      "loan_id": {
        "meaning": "text",
        "about": "loan"
      },
      "change": {
        "meaning": "text",
        "about": "changed, or removed where the month came again without the loan"
      },
      "column": {
        "meaning": "text",
        "about": "canonical column; null where the row was removed"
      },
      "before": {
        "meaning": "text",
        "about": "value before the load"
      },
      "after": {
        "meaning": "text",
        "about": "value since"
      }
    },
    "order": [
      "month",
      "loan_id",
      "column"
    ],
    "metric": null
  },
  "book/functions": {
    "question": "Which functions does the engine have, and what do they take?",
    "params": {},
    "columns": {
      "name": {
        "meaning": "text",
        "about": "name"
      },
      "parameters": {
        "meaning": "text",
        "about": "names of the parameters of its longest form, a comma between them"
      },
      "least": {
        "meaning": "integer",
        "about": "parameters of its shortest form"
      },
      "description": {
        "meaning": "text",
        "about": "what it does, as the engine says; null where it does not"
      }
    },
    "order": [
      "name"
    ],
    "metric": null
  },
  "book/load_months": {
    "question": "What did a load bring in each of its months, and does the month add up?",
    "params": {
      "load": {
        "meaning": "text",
        "about": "number of the load"
      }
    },
    "columns": {
      "month": {
        "meaning": "month",
        "about": "month"
      },
      "rows": {
        "meaning": "integer",
        "about": "rows of the month since"
      },
      "added": {
        "meaning": "integer",
        "about": "rows of loans the month had none of"
      },
      "changed": {
        "meaning": "integer",
        "about": "rows in place of other ones"
      },
      "unchanged": {
        "meaning": "integer",
        "about": "rows that came again as they were, or that a correction left alone"
      },
      "removed": {
        "meaning": "integer",
        "about": "rows that no longer came"
      },
      "loans": {
        "meaning": "integer",
        "about": "outstanding loans, counted row by row"
      },
      "balance": {
        "meaning": "money",
        "about": "their balance"
      },
      "products_loans": {
        "meaning": "integer",
        "about": "the same, added up over products"
      },
      "products_balance": {
        "meaning": "money",
        "about": "over products"
      },
      "cohorts_loans": {
        "meaning": "integer",
        "about": "over cohorts, those without one included"
      },
      "cohorts_balance": {
        "meaning": "money",
        "about": "over cohorts"
      },
      "roll_loans": {
        "meaning": "integer",
        "about": "loans outstanding the month before; null where that is not loaded"
      },
      "rolled_loans": {
        "meaning": "integer",
        "about": "those of them that stand somewhere in this month"
      },
      "opening": {
        "meaning": "money",
        "about": "overdue balance the month before; null where that is not loaded"
      },
      "entered": {
        "meaning": "money",
        "about": "balance of loans that became overdue"
      },
      "left": {
        "meaning": "money",
        "about": "balance before of loans that are overdue no longer"
      },
      "change": {
        "meaning": "money",
        "about": "change of the balance of those that stayed overdue"
      },
      "closing": {
        "meaning": "money",
        "about": "overdue balance"
      },
      "gap": {
        "meaning": "money",
        "about": "opening + entered - left + change - closing"
      }
    },
    "order": [
      "month"
    ],
    "metric": null
  },
  "book/loads": {
    "question": "Which loads is this snapshot made of, the last first?",
    "params": {},
    "columns": {
      "id": {
        "meaning": "text",
        "about": "number of the load and of the snapshot it made"
      },
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "loaded_at": {
        "meaning": "text",
        "about": "UTC, ISO 8601"
      },
      "actor": {
        "meaning": "text",
        "about": "who loaded it"
      },
      "files": {
        "meaning": "text",
        "about": "JSON, name and bytes of each file"
      },
      "months": {
        "meaning": "text",
        "about": "months it brought, YYYY-MM, comma separated"
      },
      "rows_read": {
        "meaning": "integer",
        "about": "rows read"
      },
      "rows_accepted": {
        "meaning": "integer",
        "about": "rows accepted"
      },
      "rows_quarantined": {
        "meaning": "integer",
        "about": "rows set aside"
      },
      "findings": {
        "meaning": "text",
        "about": "JSON, rule, severity, count and sample of each"
      }
    },
    "order": [],
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
  "book/quarantine": {
    "question": "Which rows did a load set aside, where do they stand and why?",
    "params": {
      "load": {
        "meaning": "text",
        "about": "load"
      },
      "file": {
        "meaning": "text",
        "about": "only this file; null for all"
      },
      "after": {
        "meaning": "integer",
        "about": "rows before the page"
      },
      "limit": {
        "meaning": "integer",
        "about": "most rows of an answer; null for all"
      }
    },
    "columns": {
      "file": {
        "meaning": "text",
        "about": "file"
      },
      "row": {
        "meaning": "integer",
        "about": "row of the file, the first under the header is 1"
      },
      "reason": {
        "meaning": "text",
        "about": "why it was set aside"
      },
      "column": {
        "meaning": "text",
        "about": "column that is wrong; null where no single one is"
      },
      "given": {
        "meaning": "text",
        "about": "what stands there; null where nothing does"
      },
      "loan_id": {
        "meaning": "text",
        "about": "as delivered"
      },
      "original": {
        "meaning": "text",
        "about": "the row as it stood in its file, JSON of column and text; null where a layout does not say which row it was"
      }
    },
    "order": [
      "file",
      "row"
    ],
    "metric": null
  },
  "book/quarantine_files": {
    "question": "Of which files did a load set rows aside, and how many?",
    "params": {
      "load": {
        "meaning": "text",
        "about": "load"
      }
    },
    "columns": {
      "file": {
        "meaning": "text",
        "about": "file"
      },
      "rows": {
        "meaning": "integer",
        "about": "rows; one of a wide tape is counted for each month"
      }
    },
    "order": [
      "file"
    ],
    "metric": null
  },
  "book/relations": {
    "question": "Which views does the snapshot have for analysts, and of which columns?",
    "params": {},
    "columns": {
      "relation": {
        "meaning": "text",
        "about": "name of the view"
      },
      "name": {
        "meaning": "text",
        "about": "column"
      },
      "type": {
        "meaning": "text",
        "about": "its type in the engine; ENUM for a text out of a list"
      }
    },
    "order": [
      "relation"
    ],
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
      "top_bucket": {
        "meaning": "integer",
        "about": "the lowest bucket that a band without an end goes beyond: its open top bucket; null where there is none"
      },
      "top_band": {
        "meaning": "integer",
        "about": "the first band of that (queries/build/schema.sql)"
      },
      "months": {
        "meaning": "text",
        "about": "months loaded, YYYY-MM, oldest first, comma separated"
      }
    },
    "order": [],
    "metric": null
  },
  "cell/all": {
    "question": "Which loans in credit are meant?",
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
      "cell_from": {
        "meaning": "month",
        "about": "first month read; null for all"
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
      "credit_balance": {
        "meaning": "money",
        "about": "negative balance"
      }
    },
    "order": [],
    "metric": null
  },
  "cell/due": {
    "question": "What fell due on the loans meant, and how much of it was paid?",
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
      "cell_from": {
        "meaning": "month",
        "about": "first month read; null for all"
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
      "due_amount": {
        "meaning": "money",
        "about": "what fell due"
      },
      "paid_amount": {
        "meaning": "money",
        "about": "what was paid of it"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans that do not say"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "loans of which it is not known whether they were current"
      }
    },
    "order": [],
    "metric": null
  },
  "cell/first_payment": {
    "question": "What became of which instalments, by the month in which they were judged?",
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
      "from": {
        "meaning": "month",
        "about": "first month E_k; null for all"
      },
      "to": {
        "meaning": "month",
        "about": "last month E_k; null for all"
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
      "basis": {
        "meaning": "text",
        "about": "balance or count: what weights are"
      }
    },
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month E_k; null unless asked"
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
        "meaning": "months",
        "about": "first month of the cohort; 0 unknown; null unless asked"
      },
      "segment": {
        "meaning": "text",
        "about": "value of the segment as first seen; null unless asked"
      },
      "n": {
        "meaning": "integer",
        "about": "days: 0 or 30"
      },
      "k": {
        "meaning": "integer",
        "about": "number of the instalment"
      },
      "pending": {
        "meaning": "integer",
        "about": "loans whose E_k is not reached"
      },
      "truncated": {
        "meaning": "integer",
        "about": "loans of cohorts of which more than 5 % was first seen late: not judged"
      },
      "unobserved": {
        "meaning": "integer",
        "about": "loans that could not be judged"
      },
      "bad_weight": {
        "meaning": "number",
        "about": "what the loans in default weigh"
      },
      "weight": {
        "meaning": "number",
        "about": "what all judged loans weigh"
      },
      "weight_sq": {
        "meaning": "number",
        "about": "sum of their squared weights"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band of days does not settle it"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      }
    },
    "order": [],
    "metric": null
  },
  "cell/flow": {
    "question": "What became in a month of the loans outstanding the month before, and what was charged off?",
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
      "cell_from": {
        "meaning": "month",
        "about": "first month read; null for all"
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
        "about": "product a month before; null unless asked"
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
        "about": "value of the segment a month before; null unless asked"
      },
      "product_now": {
        "meaning": "text",
        "about": "product now; null unless asked"
      },
      "segment_now": {
        "meaning": "text",
        "about": "value of the segment now; null unless asked"
      },
      "held_by": {
        "meaning": "text",
        "about": "its source, whatever is asked"
      },
      "asked_before": {
        "meaning": "boolean",
        "about": "the filters hold for the loan as it was a month before"
      },
      "asked_now": {
        "meaning": "boolean",
        "about": "they hold for it as it is now"
      },
      "prior_bucket": {
        "meaning": "integer",
        "about": "bucket a month before; null when not outstanding, or not asked for then"
      },
      "was_last": {
        "meaning": "boolean",
        "about": "in the last bucket a month before, asked for or not"
      },
      "to_bucket": {
        "meaning": "integer",
        "about": "bucket now; null when not outstanding"
      },
      "to_bucket_hi": {
        "meaning": "integer",
        "about": "highest bucket it may be (banded sources)"
      },
      "became": {
        "meaning": "text",
        "about": "M, IDLE, PAID, WO, SOLD, GONE or MISSING"
      },
      "was": {
        "meaning": "text",
        "about": "M, IDLE, PAID, WO, SOLD, MISSING, NEW or UNLOADED"
      },
      "unloaded": {
        "meaning": "boolean",
        "about": "the month before is not loaded: no transition"
      },
      "loans": {
        "meaning": "integer",
        "about": "loans"
      },
      "prior_balance": {
        "meaning": "money",
        "about": "balance a month before; 0 when not asked for then"
      },
      "balance": {
        "meaning": "money",
        "about": "balance now"
      },
      "weight": {
        "meaning": "number",
        "about": "loans or prior balance, by basis"
      },
      "restructured_weight": {
        "meaning": "number",
        "about": "of it, loans restructured in the month"
      },
      "wo_amount": {
        "meaning": "money",
        "about": "charged off in the month; 0 when not asked for now"
      },
      "recovery_amount": {
        "meaning": "money",
        "about": "recovered in the month; 0 when not asked for now"
      },
      "recovery_unknown": {
        "meaning": "integer",
        "about": "charged-off loans whose recovery was not reported"
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
      "cell_from": {
        "meaning": "month",
        "about": "first month read; null for all"
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
      },
      "dim": {
        "meaning": "text",
        "about": "product, cohort, segment or loan: what member is; null for none"
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
      "member": {
        "meaning": "text",
        "about": "group of a concentration"
      },
      "held_by": {
        "meaning": "text",
        "about": "its source, whatever is asked"
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
      "past_90": {
        "meaning": "boolean",
        "about": "past 90 days"
      },
      "straddles_90": {
        "meaning": "boolean",
        "about": "the same not known"
      },
      "straddles_1": {
        "meaning": "boolean",
        "about": "whether overdue at all is not known"
      },
      "weight": {
        "meaning": "number",
        "about": "balance or loans, by basis"
      },
      "npl_weight": {
        "meaning": "number",
        "about": "of it, non-performing"
      },
      "sml_weight": {
        "meaning": "number",
        "about": "of it, special mention"
      },
      "npl_straddled": {
        "meaning": "integer",
        "about": "loans of which it is not known whether they are non-performing"
      },
      "sml_straddled": {
        "meaning": "integer",
        "about": "loans of which it is not known whether they need special mention"
      },
      "stage2_weight": {
        "meaning": "number",
        "about": "what stage 2 loans weigh"
      },
      "stage3_weight": {
        "meaning": "number",
        "about": "what stage 3 loans weigh"
      },
      "stage2_straddled": {
        "meaning": "number",
        "about": "loans whose stage 2 the band does not settle"
      },
      "stage3_straddled": {
        "meaning": "number",
        "about": "loans whose stage 3 the band does not settle"
      },
      "loans": {
        "meaning": "integer",
        "about": "loans"
      },
      "balance": {
        "meaning": "money",
        "about": "outstanding balance"
      },
      "balance_sq": {
        "meaning": "number",
        "about": "sum of squared balances"
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
      "cell_cohort_from": {
        "meaning": "month",
        "about": "first cohort read; null for all"
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
        "about": "balance or loans"
      },
      "again_weight": {
        "meaning": "number",
        "about": "of it, loans charged off before: their charge-off counts them already; 0 for balance"
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
      "cell_cohort_from": {
        "meaning": "month",
        "about": "first cohort read; null for all"
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
      "loans": {
        "meaning": "integer",
        "about": "loans lent"
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
      "cell_cohort_from": {
        "meaning": "month",
        "about": "first cohort read; null for all"
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
  "early/fpd": {
    "question": "What share of the loans missed the first instalment?",
    "params": {
      "threshold": {
        "meaning": "days",
        "about": "0 or 30"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count"
      }
    },
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month E_k, index; null unless asked"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "pending": {
        "meaning": "integer",
        "about": "loans whose E_k is not reached"
      },
      "truncated": {
        "meaning": "integer",
        "about": "loans of cohorts of which more than 5 % was first seen late: not judged"
      },
      "unobserved": {
        "meaning": "integer",
        "about": "loans that could not be judged"
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
      "segment"
    ],
    "metric": {
      "id": "fpd_{N}",
      "name": {
        "en": "First payment default, {N} days",
        "zh": "首逾率（{N} 天）"
      },
      "define": {
        "en": "Of the loans that can be judged at the first month-end at which instalment 1 may be more than {N} days overdue (lt30: {N} days or more; 1 day or more where N is 0), those whose oldest unpaid instalment it is, give or take 3 days; a loan charged off by then counts; weighted with what was lent, or by count. Spells cured before month-end are not seen.",
        "zh": "在第 1 期可能逾期超过 {N} 天（lt30 口径为 {N} 天及以上；N 为 0 时为至少 1 天）的首个月末可判定的贷款中，最早未还的恰为第 1 期（±3 天）者的占比；届时已核销者计入；按放款额或笔数加权。月末口径，月内逾期后还清者不可见。"
      },
      "family": "early",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": {
        "param": "threshold",
        "values": [
          0,
          30
        ]
      }
    }
  },
  "early/fpd_unobserved": {
    "question": "How many first instalments could not be judged?",
    "params": {
      "threshold": {
        "meaning": "days",
        "about": "1 for N = 0, else N = 30"
      }
    },
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month E_k, index; null unless asked"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "pending": {
        "meaning": "integer",
        "about": "loans whose E_k is not reached"
      },
      "truncated": {
        "meaning": "integer",
        "about": "loans of cohorts of which more than 5 % was first seen late: not judged"
      },
      "unobserved": {
        "meaning": "integer",
        "about": "loans that could not be judged"
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
      "segment"
    ],
    "metric": {
      "id": "fpd_unobserved",
      "name": {
        "en": "First payments not observed",
        "zh": "首逾不可判定笔数"
      },
      "define": {
        "en": "Loans whose first payment cannot be judged though its month-end is reached: no row there, and not ended before. threshold 1 means that of fpd_0, else that of fpd_30.",
        "zh": "首逾判定月末已到、但该月末无记录且此前未结束的贷款笔数。threshold 为 1 时对应 fpd_0，否则对应 fpd_30。"
      },
      "family": "early",
      "kind": "F",
      "basis": [
        "count"
      ],
      "unit": "integer",
      "variants": null
    }
  },
  "early/spd": {
    "question": "What share of the loans missed the second instalment?",
    "params": {
      "threshold": {
        "meaning": "days",
        "about": "0 or 30"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count"
      }
    },
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month E_k, index; null unless asked"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "pending": {
        "meaning": "integer",
        "about": "loans whose E_k is not reached"
      },
      "truncated": {
        "meaning": "integer",
        "about": "loans of cohorts of which more than 5 % was first seen late: not judged"
      },
      "unobserved": {
        "meaning": "integer",
        "about": "loans that could not be judged"
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
      "segment"
    ],
    "metric": {
      "id": "spd_{N}",
      "name": {
        "en": "Second payment default, {N} days",
        "zh": "次逾率（{N} 天）"
      },
      "define": {
        "en": "Of the loans that can be judged at the first month-end at which instalment 2 may be more than {N} days overdue (lt30: {N} days or more; 1 day or more where N is 0), those whose oldest unpaid instalment it is, give or take 3 days; weighted with what was lent, or by count. Spells cured before month-end are not seen.",
        "zh": "在第 2 期可能逾期超过 {N} 天（lt30 口径为 {N} 天及以上；N 为 0 时为至少 1 天）的首个月末可判定的贷款中，最早未还的恰为第 2 期（±3 天）者的占比；按放款额或笔数加权。月末口径，月内逾期后还清者不可见。"
      },
      "family": "early",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": {
        "param": "threshold",
        "values": [
          0,
          30
        ]
      }
    }
  },
  "early/tpd": {
    "question": "What share of the loans missed the third instalment?",
    "params": {
      "threshold": {
        "meaning": "days",
        "about": "0 or 30"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count"
      }
    },
    "columns": {
      "month": {
        "meaning": "months",
        "about": "month E_k, index; null unless asked"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "pending": {
        "meaning": "integer",
        "about": "loans whose E_k is not reached"
      },
      "truncated": {
        "meaning": "integer",
        "about": "loans of cohorts of which more than 5 % was first seen late: not judged"
      },
      "unobserved": {
        "meaning": "integer",
        "about": "loans that could not be judged"
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
      "segment"
    ],
    "metric": {
      "id": "tpd_{N}",
      "name": {
        "en": "Third payment default, {N} days",
        "zh": "三逾率（{N} 天）"
      },
      "define": {
        "en": "Of the loans that can be judged at the first month-end at which instalment 3 may be more than {N} days overdue (lt30: {N} days or more; 1 day or more where N is 0), those whose oldest unpaid instalment it is, give or take 3 days; weighted with what was lent, or by count. Spells cured before month-end are not seen.",
        "zh": "在第 3 期可能逾期超过 {N} 天（lt30 口径为 {N} 天及以上；N 为 0 时为至少 1 天）的首个月末可判定的贷款中，最早未还的恰为第 3 期（±3 天）者的占比；按放款额或笔数加权。月末口径，月内逾期后还清者不可见。"
      },
      "family": "early",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": {
        "param": "threshold",
        "values": [
          0,
          30
        ]
      }
    }
  },
  "flow/better": {
    "question": "What share of bucket Mk got better?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "bucket at the month before"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "better_{N}",
      "name": {
        "en": "Better, from M{N}",
        "zh": "M{N} 好转占比"
      },
      "define": {
        "en": "Of the loans in M{N} a month before, those in an earlier bucket or paid off now.",
        "zh": "上月末 M{N} 贷款中本月末回到更低档或结清的占比。"
      },
      "family": "flow",
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
  "flow/cure": {
    "question": "What share of bucket Mk was cured?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "bucket at the month before"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "cure_{N}",
      "name": {
        "en": "Cure rate, M{N}",
        "zh": "M{N} 治愈率"
      },
      "define": {
        "en": "Of the loans in M{N} a month before, those current or paid off now; a loan restructured this month is no cure.",
        "zh": "上月末 M{N} 贷款中本月末恢复正常或结清的占比；当月重组者不计。"
      },
      "family": "flow",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": {
        "param": "k",
        "values": [
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
  "flow/cure_strict": {
    "question": "What share of bucket Mk became current?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "bucket at the month before"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "cure_strict_{N}",
      "name": {
        "en": "Strict cure rate, M{N}",
        "zh": "M{N} 严格治愈率"
      },
      "define": {
        "en": "Of the loans in M{N} a month before, those current now; paid off does not count, nor a loan restructured this month.",
        "zh": "上月末 M{N} 贷款中本月末恢复正常的占比；结清及当月重组者不计。"
      },
      "family": "flow",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": {
        "param": "k",
        "values": [
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
  "flow/entry_rate": {
    "question": "What share of the current loans became overdue?",
    "params": {
      "basis": {
        "meaning": "text",
        "about": "balance or count"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "entry_rate",
      "name": {
        "en": "Entry rate",
        "zh": "入催率"
      },
      "define": {
        "en": "Of the loans current a month before, those overdue or charged off now; weighted with last month’s balance, or by count.",
        "zh": "上月末正常（M0）贷款中本月末进入 M1 及以上或核销的占比；按上月余额或笔数加权。"
      },
      "family": "flow",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": null
    }
  },
  "flow/entry_rate_due": {
    "question": "What share of what fell due on current and new loans was not paid?",
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "entry_rate_due",
      "name": {
        "en": "Entry rate, of amounts due",
        "zh": "入催率（到期口径）"
      },
      "define": {
        "en": "Of what fell due in the month on loans that were current a month before or are at most one month on book, the part that was not paid; null where an active loan does not say what was due or paid.",
        "zh": "上月末正常（M0）或账龄不超过 1 个月的贷款，当月应还金额中未还部分的占比；在贷贷款未报送应还或实还时为空。"
      },
      "family": "flow",
      "kind": "R",
      "basis": [
        "balance"
      ],
      "unit": "ratio",
      "variants": null
    }
  },
  "flow/loss_migration": {
    "question": "What share of bucket Mk was charged off?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "bucket at the month before"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "loss_migration_{N}",
      "name": {
        "en": "Loss migration, M{N}",
        "zh": "M{N} 核销迁徙率"
      },
      "define": {
        "en": "Of the loans in M{N} a month before, those charged off now.",
        "zh": "上月末 M{N} 贷款中本月核销的占比。"
      },
      "family": "flow",
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
  "flow/ncl_rate": {
    "question": "What share of the opening balance was lost, net of recoveries?",
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "ncl_rate",
      "name": {
        "en": "Net loss rate",
        "zh": "净损失率"
      },
      "define": {
        "en": "Charge-offs less recoveries of the month divided by the outstanding balance a month before; may be negative; null where a recovery was not reported.",
        "zh": "（当月核销 − 当月回收）÷ 上月末贷款余额，可为负；回收未报送时为空。"
      },
      "family": "flow",
      "kind": "R",
      "basis": [
        "balance"
      ],
      "unit": "ratio",
      "variants": null
    }
  },
  "flow/nfr": {
    "question": "How much of bucket Mk’s balance flowed on, net?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "bucket at the month before"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "nfr_{N}",
      "name": {
        "en": "Net flow rate, M{N}",
        "zh": "M{N} 净迁徙率"
      },
      "define": {
        "en": "Balance in the next bucket now divided by the balance in M{N} a month before; no loan is followed, so it may exceed 1. From M6, only new entrants of M7+ count.",
        "zh": "本月末下一档余额 ÷ 上月末 M{N} 档余额，不逐笔追踪，可大于 1；M6→M7+ 只计新进入者。"
      },
      "family": "flow",
      "kind": "R",
      "basis": [
        "balance"
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
          6
        ]
      }
    }
  },
  "flow/recovery_amount": {
    "question": "How much was recovered after charge-off?",
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "recovery_amount",
      "name": {
        "en": "Recoveries",
        "zh": "核销后回收"
      },
      "define": {
        "en": "Cash recovered in the month from loans charged off; null where a recovery was not reported.",
        "zh": "当月自已核销贷款收回的现金；未报送时为空。"
      },
      "family": "flow",
      "kind": "F",
      "basis": [
        "balance"
      ],
      "unit": "money",
      "variants": null
    }
  },
  "flow/roll_rate": {
    "question": "What share of bucket Mk rolled into the next bucket?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "bucket at the month before"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "roll_rate_{N}",
      "name": {
        "en": "Roll rate from M{N}",
        "zh": "M{N} 滚动率"
      },
      "define": {
        "en": "Of the loans in M{N} a month before, those in the next bucket now. Loans are followed one by one.",
        "zh": "上月末 M{N} 贷款中本月末进入下一档的占比，逐笔追踪。"
      },
      "family": "flow",
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
          6
        ]
      }
    }
  },
  "flow/stay": {
    "question": "What share of bucket Mk stayed?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "bucket at the month before"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "stay_{N}",
      "name": {
        "en": "Stay, M{N}",
        "zh": "M{N} 停留占比"
      },
      "define": {
        "en": "Of the loans in M{N} a month before, those in M{N} now.",
        "zh": "上月末 M{N} 贷款中本月末仍在 M{N} 的占比。"
      },
      "family": "flow",
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
  "flow/wo_amount": {
    "question": "How much was charged off?",
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "wo_amount",
      "name": {
        "en": "Charge-offs",
        "zh": "核销金额"
      },
      "define": {
        "en": "Gross principal charged off in the month.",
        "zh": "当月核销的本金。"
      },
      "family": "flow",
      "kind": "F",
      "basis": [
        "balance"
      ],
      "unit": "money",
      "variants": null
    }
  },
  "flow/wo_rate": {
    "question": "What share of the opening balance was charged off?",
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "wo_rate",
      "name": {
        "en": "Charge-off rate",
        "zh": "核销率"
      },
      "define": {
        "en": "Charge-offs of the month divided by the outstanding balance a month before; not annualised.",
        "zh": "当月核销 ÷ 上月末贷款余额，未年化。"
      },
      "family": "flow",
      "kind": "R",
      "basis": [
        "balance"
      ],
      "unit": "ratio",
      "variants": null
    }
  },
  "flow/wo_rate_annualised": {
    "question": "What share of the opening balance would be charged off in a year at the rate of the month?",
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "wo_rate_annualised",
      "name": {
        "en": "Charge-off rate, annualised",
        "zh": "核销率（年化）"
      },
      "define": {
        "en": "Charge-offs of the month times 12, divided by the outstanding balance a month before.",
        "zh": "当月核销 × 12 ÷ 上月末贷款余额（单利年化）。"
      },
      "family": "flow",
      "kind": "R",
      "basis": [
        "balance"
      ],
      "unit": "ratio",
      "variants": null
    }
  },
  "flow/wo_rate_pooled": {
    "question": "What share of the opening balances of the last months was charged off?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "how many months"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "wo_rate_{N}m",
      "name": {
        "en": "Charge-off rate over {N} months",
        "zh": "核销率（{N} 个月）"
      },
      "define": {
        "en": "Charge-offs of the month and the months up to {N} in all before divided by the sum of the outstanding balances that each of them opened with: a rate per month.",
        "zh": "近 {N} 个月（含当月）核销合计 ÷ 各月期初贷款余额合计，为月均率。"
      },
      "family": "flow",
      "kind": "R",
      "basis": [
        "balance"
      ],
      "unit": "ratio",
      "variants": {
        "param": "k",
        "values": [
          3,
          12
        ]
      }
    }
  },
  "flow/worse": {
    "question": "What share of bucket Mk got worse?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "bucket at the month before"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "worse_{N}",
      "name": {
        "en": "Worse, from M{N}",
        "zh": "M{N} 恶化占比"
      },
      "define": {
        "en": "Of the loans in M{N} a month before, those in a later bucket, charged off or gone now.",
        "zh": "上月末 M{N} 贷款中本月末进入更高档、核销或去向不明的占比。"
      },
      "family": "flow",
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
  "loans/history": {
    "question": "What was this loan in every month it was seen?",
    "params": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "loan": {
        "meaning": "text",
        "about": "the lender's id"
      }
    },
    "columns": {
      "month": {
        "meaning": "text",
        "about": "month, YYYY-MM"
      },
      "product": {
        "meaning": "text",
        "about": "product then"
      },
      "cohort": {
        "meaning": "text",
        "about": "month of lending"
      },
      "mob": {
        "meaning": "months",
        "about": "months on book"
      },
      "grade": {
        "meaning": "text",
        "about": "risk grade then"
      },
      "channel": {
        "meaning": "text",
        "about": "channel as first seen"
      },
      "region": {
        "meaning": "text",
        "about": "region as first seen"
      },
      "orig_date": {
        "meaning": "text",
        "about": "date of lending"
      },
      "orig_amount": {
        "meaning": "money",
        "about": "amount lent"
      },
      "balance": {
        "meaning": "money",
        "about": "balance"
      },
      "days_past_due": {
        "meaning": "days",
        "about": "days past due as delivered"
      },
      "bucket": {
        "meaning": "integer",
        "about": "by the source's scheme; null when not outstanding"
      },
      "state": {
        "meaning": "text",
        "about": "M0 to M7, IDLE, PAID, WO or SOLD"
      },
      "status": {
        "meaning": "text",
        "about": "status as delivered"
      },
      "overdue_amount": {
        "meaning": "money",
        "about": "due and unpaid"
      },
      "due_amount": {
        "meaning": "money",
        "about": "due in the month"
      },
      "paid_amount": {
        "meaning": "money",
        "about": "paid in the month"
      },
      "chargeoff_amount": {
        "meaning": "money",
        "about": "charged off so far"
      },
      "recovery_amount": {
        "meaning": "money",
        "about": "recovered in the month"
      },
      "load": {
        "meaning": "text",
        "about": "load that delivered the row"
      }
    },
    "order": [
      "month"
    ],
    "metric": null
  },
  "loans/list": {
    "question": "Which loans make up a figure, and with how much each?",
    "params": {
      "to": {
        "meaning": "month",
        "about": "the month of the figure"
      },
      "limit": {
        "meaning": "integer",
        "about": "at most so many"
      },
      "after_counted": {
        "meaning": "number",
        "about": "continue after this amount …"
      },
      "after_loan": {
        "meaning": "integer",
        "about": "… and this loan; null from the start"
      }
    },
    "columns": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "loan_id": {
        "meaning": "text",
        "about": "the lender's id"
      },
      "product": {
        "meaning": "text",
        "about": "product now; as last seen where the loan has no row this month"
      },
      "cohort": {
        "meaning": "text",
        "about": "month of lending, YYYY-MM"
      },
      "mob": {
        "meaning": "months",
        "about": "months on book"
      },
      "grade": {
        "meaning": "text",
        "about": "risk grade"
      },
      "channel": {
        "meaning": "text",
        "about": "channel"
      },
      "region": {
        "meaning": "text",
        "about": "region"
      },
      "balance": {
        "meaning": "money",
        "about": "balance now"
      },
      "days_past_due": {
        "meaning": "days",
        "about": "days past due now"
      },
      "overdue_amount": {
        "meaning": "money",
        "about": "due and unpaid"
      },
      "status": {
        "meaning": "text",
        "about": "status now; null where the loan has no row this month"
      },
      "counted": {
        "meaning": "number",
        "about": "what the loan adds to the numerator of the figure"
      },
      "loan_no": {
        "meaning": "integer",
        "about": "number within the snapshot, for the next page"
      }
    },
    "order": [
      "counted"
    ],
    "metric": null
  },
  "loans/transition": {
    "question": "Which loans went from one bucket to a state, and what does each add to that cell of the matrix?",
    "params": {
      "from_bucket": {
        "meaning": "integer",
        "about": "bucket a month before, 0 to 7"
      },
      "to_state": {
        "meaning": "text",
        "about": "M0 to M7, IDLE, PAID, WO, SOLD, GONE or MISSING now"
      },
      "measure": {
        "meaning": "text",
        "about": "roll_cnt: 1; roll_bal: balance a month before; transfer: balance now"
      }
    },
    "columns": {
      "segment": {
        "meaning": "text",
        "about": "the loan"
      },
      "numerator": {
        "meaning": "number",
        "about": "what it adds"
      }
    },
    "order": [
      "segment"
    ],
    "metric": null
  },
  "migration/matrix": {
    "question": "Where did the loans of each bucket go?",
    "params": {
      "measure": {
        "meaning": "text",
        "about": "roll_cnt, roll_bal or transfer: what value is"
      },
      "closing": {
        "meaning": "texts",
        "about": "indices of the months asked for, each with all that it pools loaded"
      },
      "window": {
        "meaning": "integer",
        "about": "months pooled, the closing one last: sums over sums (domain.md §3.4)"
      }
    },
    "columns": {
      "month": {
        "meaning": "month",
        "about": "closing month"
      },
      "from": {
        "meaning": "text",
        "about": "bucket a month before, M0 to M7"
      },
      "to": {
        "meaning": "text",
        "about": "M0 to M7, IDLE, PAID, WO, SOLD, GONE or MISSING now"
      },
      "loans": {
        "meaning": "integer",
        "about": "loans that went"
      },
      "opening_balance": {
        "meaning": "money",
        "about": "their balance a month before"
      },
      "closing_balance": {
        "meaning": "money",
        "about": "their balance now"
      },
      "value": {
        "meaning": "number",
        "about": "share of the bucket’s loans or opening balance; transfer: closing balance over the bucket’s opening balance"
      }
    },
    "order": [
      "month",
      "from",
      "to"
    ],
    "metric": null
  },
  "migration/walk": {
    "question": "How did the overdue balance come from last month’s to this month’s?",
    "params": {},
    "columns": {
      "part": {
        "meaning": "text",
        "about": "opening, entry, exit, change or closing"
      },
      "state": {
        "meaning": "text",
        "about": "where an entry came from, where an exit went; null for the others"
      },
      "amount": {
        "meaning": "money",
        "about": "balance: of entries and closing now, of exits and opening a month before"
      }
    },
    "order": [
      "part",
      "state"
    ],
    "metric": null
  },
  "relation/cohort": {
    "question": "Cells with cohort, for the question that follows.",
    "params": {},
    "columns": {},
    "order": [],
    "metric": null
  },
  "relation/due": {
    "question": "What fell due on loans current before or new, by at most one segment, for the question that follows.",
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
  "relation/due_loan": {
    "question": "What fell due on loans current before or new, each loan a group of its own, so that a metric is asked loan by loan.",
    "params": {
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
  "relation/due_row": {
    "question": "What fell due on loans current before or new, loan by loan, for two segments at once.",
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
  "relation/first_payment": {
    "question": "What became of the first instalments, by at most one segment, for the question that follows.",
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
  "relation/first_payment_loan": {
    "question": "What became of the first instalments, each loan a group of its own, so that a metric is asked loan by loan.",
    "params": {
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
  "relation/first_payment_row": {
    "question": "What became of the first instalments, loan by loan, for two segments at once.",
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
  "relation/flow_cohort": {
    "question": "Cells with cohort, without segment, for a question of flows.",
    "params": {},
    "columns": {},
    "order": [],
    "metric": null
  },
  "relation/flow_loan": {
    "question": "Rows of loans, each a group of its own, for a question of flows asked loan by loan.",
    "params": {
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
  "relation/flow_month": {
    "question": "Cells without cohort or segment, for a question of flows.",
    "params": {},
    "columns": {},
    "order": [],
    "metric": null
  },
  "relation/flow_row": {
    "question": "Rows of loans with their segments a month before and now: two segments at once, a segment with cohorts.",
    "params": {
      "grouped_segment": {
        "meaning": "text",
        "about": "the segment to group by; null for none"
      },
      "grade": {
        "meaning": "texts",
        "about": "only these values, a month before or now; empty for all"
      },
      "channel": {
        "meaning": "texts",
        "about": "only these values, a month before or now; empty for all"
      },
      "region": {
        "meaning": "texts",
        "about": "only these values, a month before or now; empty for all"
      },
      "age_band": {
        "meaning": "texts",
        "about": "only these values, a month before or now; empty for all"
      },
      "income_band": {
        "meaning": "texts",
        "about": "only these values, a month before or now; empty for all"
      },
      "occupation": {
        "meaning": "texts",
        "about": "only these values, a month before or now; empty for all"
      }
    },
    "columns": {},
    "order": [],
    "metric": null
  },
  "relation/flow_segment": {
    "question": "Cells of one segment, as it was a month before and as it is now, without cohort, for the question that follows.",
    "params": {
      "segment": {
        "meaning": "text",
        "about": "which segment"
      },
      "segment_values": {
        "meaning": "texts",
        "about": "only these values, a month before or now; empty for all"
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
  "relation/loan": {
    "question": "Rows of loans, each a group of its own, so that a metric is asked loan by loan.",
    "params": {
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
  "relation/month": {
    "question": "Cells without cohort or segment, for the question that follows.",
    "params": {},
    "columns": {},
    "order": [],
    "metric": null
  },
  "relation/plan": {
    "question": "What became of loans since their repayment plan began, by at most one segment, for the question that follows.",
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
  "relation/plan_row": {
    "question": "What became of loans since their repayment plan began, loan by loan, for two segments at once.",
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
  "relation/plan_size": {
    "question": "Loans of each plan cohort and their balance when it began, by at most one segment, for the question that follows.",
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
  "relation/plan_size_row": {
    "question": "Loans of each plan cohort and their balance when it began, loan by loan, for two segments at once.",
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
  "relation/recovery": {
    "question": "Charge-offs by the month they began, and what came back of them, by at most one segment, for the question that follows.",
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
  "relation/recovery_row": {
    "question": "Charge-offs by the month they began, and what came back of them, loan by loan, for two segments at once.",
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
  "relation/row": {
    "question": "Rows of loans in the columns of a cell: two segments at once, a segment with cohorts.",
    "params": {
      "grouped_segment": {
        "meaning": "text",
        "about": "the segment to group by; null for none"
      },
      "member_segment": {
        "meaning": "text",
        "about": "the segment a concentration is asked in; null for none"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "basis": {
        "meaning": "text",
        "about": "balance or count"
      },
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
  "stock/credit_balance": {
    "question": "How much do borrowers have in credit?",
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "credit_balance",
      "name": {
        "en": "Credit balance",
        "zh": "溢缴款"
      },
      "define": {
        "en": "Sum of negative balances; it never nets against other loans.",
        "zh": "负余额合计，不与其他贷款轧差。"
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
  "stock/hhi": {
    "question": "How concentrated is the balance?",
    "params": {
      "dim": {
        "meaning": "text",
        "about": "what the balance is concentrated in: product, a segment, cohort, or loan"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "hhi",
      "name": {
        "en": "Concentration (HHI)",
        "zh": "集中度（HHI）"
      },
      "define": {
        "en": "Sum of the squared shares of each group (dim: product, a segment, cohort, or loan) in the outstanding balance, from 0 to 1; the unknown is one group.",
        "zh": "各组（dim 指定产品、客群、批次或单笔）占贷款余额份额的平方和，0 至 1；未知自成一组。"
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
  "stock/lag_plain": {
    "question": "What share of the receivables of k months ago stands in bucket Mk now?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "bucket, and months back"
      },
      "to": {
        "meaning": "month",
        "about": "last month; null for all"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "lag_M{N}",
      "name": {
        "en": "Lagged rate, M{N}",
        "zh": "递延 M{N}"
      },
      "define": {
        "en": "Balance in bucket M{N} divided by the outstanding balance {N} months before, when that delinquency began.",
        "zh": "M{N} 档贷款余额 ÷ {N} 个月前（逾期起始月）的贷款余额。"
      },
      "family": "stock",
      "kind": "R",
      "basis": [
        "balance"
      ],
      "unit": "ratio",
      "variants": {
        "param": "k",
        "values": [
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
  "stock/lag_plus": {
    "question": "What share of the receivables of k months ago is Mk or worse, or charged off this month?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "bucket, and months back"
      },
      "to": {
        "meaning": "month",
        "about": "last month; null for all"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "lag_M{N}+",
      "name": {
        "en": "Lagged rate, M{N}+",
        "zh": "递延 M{N}+"
      },
      "define": {
        "en": "Balance in bucket M{N} or worse plus the charge-offs of the month, divided by the outstanding balance {N} months before.",
        "zh": "M{N} 及以上档贷款余额与当月核销之和 ÷ {N} 个月前的贷款余额。"
      },
      "family": "stock",
      "kind": "R",
      "basis": [
        "balance"
      ],
      "unit": "ratio",
      "variants": {
        "param": "k",
        "values": [
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
  "stock/lag_plus_exwo": {
    "question": "What share of the receivables of k months ago is Mk or worse now?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "bucket, and months back"
      },
      "to": {
        "meaning": "month",
        "about": "last month; null for all"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "lag_M{N}+_exwo",
      "name": {
        "en": "Lagged rate, M{N}+ without charge-offs",
        "zh": "递延 M{N}+（不含核销）"
      },
      "define": {
        "en": "Balance in bucket M{N} or worse divided by the outstanding balance {N} months before.",
        "zh": "M{N} 及以上档贷款余额 ÷ {N} 个月前的贷款余额。"
      },
      "family": "stock",
      "kind": "R",
      "basis": [
        "balance"
      ],
      "unit": "ratio",
      "variants": {
        "param": "k",
        "values": [
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
  "stock/lift": {
    "question": "How much worse than the whole is each value of a segment?",
    "params": {},
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
      },
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate"
      },
      "low": {
        "meaning": "number",
        "about": "95 % interval of the rate (Wilson), lower end"
      },
      "high": {
        "meaning": "number",
        "about": "upper end"
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
      "id": "lift",
      "name": {
        "en": "Relative risk",
        "zh": "相对风险"
      },
      "define": {
        "en": "Overdue rate of the segment’s value divided by the overdue rate of all its values together; the numerator is what is overdue, the denominator what would be at the rate of the whole. Null where fewer than 30 loans, effectively, stand behind it.",
        "zh": "客群逾期率 ÷ 全部客群合计逾期率；分子为实际逾期，分母为按整体逾期率应有的逾期；有效笔数不足 30 时为空。"
      },
      "family": "stock",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": null
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
  "stock/npl_ratio": {
    "question": "What share of the book is non-performing?",
    "params": {
      "basis": {
        "meaning": "text",
        "about": "balance or count"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "npl_ratio",
      "name": {
        "en": "NPL ratio",
        "zh": "不良率"
      },
      "define": {
        "en": "Balance of loans classed substandard, doubtful or loss, divided by outstanding balance. The class is the worse of the one delivered and the floor by days past due: over 90 substandard, over 270 doubtful, over 360 loss.",
        "zh": "次级、可疑、损失类贷款余额 ÷ 贷款余额。分类取报送分类与逾期天数下限（超 90 天次级、超 270 天可疑、超 360 天损失）之较差者。"
      },
      "family": "stock",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": null
    }
  },
  "stock/overdue90_to_npl": {
    "question": "How does the 90+ balance compare with the non-performing one?",
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "overdue90_to_npl",
      "name": {
        "en": "90+ overdue to NPL",
        "zh": "逾期 90+ ÷ 不良"
      },
      "define": {
        "en": "Overdue balance 90+ divided by the balance of non-performing loans.",
        "zh": "90+ 逾期余额 ÷ 不良贷款余额。"
      },
      "family": "stock",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
    "params": {
      "basis": {
        "meaning": "text",
        "about": "balance or count"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
  "stock/sml_ratio": {
    "question": "What share of the book needs special mention?",
    "params": {
      "basis": {
        "meaning": "text",
        "about": "balance or count"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "sml_ratio",
      "name": {
        "en": "Special-mention ratio",
        "zh": "关注率"
      },
      "define": {
        "en": "Balance of loans classed special mention (delivered, or at least 1 day past due and nothing worse), divided by outstanding balance.",
        "zh": "关注类贷款余额（含逾期至少 1 天且未达不良者）÷ 贷款余额。"
      },
      "family": "stock",
      "kind": "R",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "ratio",
      "variants": null
    }
  },
  "stock/stage_balance": {
    "question": "How much of the book is in each IFRS 9 stage?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "stage"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "stage_balance_{N}",
      "name": {
        "en": "IFRS 9 stage {N} balance",
        "zh": "IFRS 9 第 {N} 阶段余额"
      },
      "define": {
        "en": "Balance of loans in IFRS 9 stage {N}. Stage 3: more than 90 days overdue or non-performing; else stage 2: more than 30 days, special mention, or restructured within 12 months; else stage 1.",
        "zh": "IFRS 9 第 {N} 阶段贷款余额。第 3 阶段：逾期超过 90 天或不良；否则第 2 阶段：逾期超过 30 天、关注类或 12 个月内重组；其余为第 1 阶段。"
      },
      "family": "stock",
      "kind": "S",
      "basis": [
        "balance",
        "count"
      ],
      "unit": "money",
      "variants": {
        "param": "k",
        "values": [
          1,
          2,
          3
        ]
      }
    }
  },
  "stock/stage_rate": {
    "question": "What share of the book is in each IFRS 9 stage?",
    "params": {
      "k": {
        "meaning": "integer",
        "about": "stage"
      },
      "basis": {
        "meaning": "text",
        "about": "balance or count"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "stage_rate_{N}",
      "name": {
        "en": "IFRS 9 stage {N} share",
        "zh": "IFRS 9 第 {N} 阶段占比"
      },
      "define": {
        "en": "Balance of loans in IFRS 9 stage {N} divided by outstanding balance. Stage 3: more than 90 days overdue or non-performing; else stage 2: more than 30 days, special mention, or restructured within 12 months; else stage 1.",
        "zh": "IFRS 9 第 {N} 阶段贷款余额 ÷ 贷款余额。第 3 阶段：逾期超过 90 天或不良；否则第 2 阶段：逾期超过 30 天、关注类或 12 个月内重组；其余为第 1 阶段。"
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
          1,
          2,
          3
        ]
      }
    }
  },
  "stock/top_k_share": {
    "question": "What share do the k largest groups have?",
    "params": {
      "dim": {
        "meaning": "text",
        "about": "what the balance is concentrated in: product, a segment, cohort, or loan"
      },
      "k": {
        "meaning": "integer",
        "about": "how many groups"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "top_k_share",
      "name": {
        "en": "Share of the k largest",
        "zh": "前 k 占比"
      },
      "define": {
        "en": "Balance of the k largest groups (dim) divided by outstanding balance; ties by name.",
        "zh": "余额最大的 k 组（dim）余额 ÷ 贷款余额；并列按名称。"
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
  "stock/wo_rate_lag": {
    "question": "What share of the receivables of some months ago was charged off this month?",
    "params": {
      "lag": {
        "meaning": "integer",
        "about": "months back"
      },
      "to": {
        "meaning": "month",
        "about": "last month; null for all"
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
      "n": {
        "meaning": "number",
        "about": "loans, or effective number of loans, behind a rate; null where no interval is given"
      },
      "straddled": {
        "meaning": "integer",
        "about": "loans whose band holds the threshold inside"
      },
      "unknown": {
        "meaning": "integer",
        "about": "loans whose amount was not reported"
      },
      "unloaded": {
        "meaning": "integer",
        "about": "cells whose earlier month is not loaded"
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
      "id": "wo_rate_lag",
      "name": {
        "en": "Charge-off rate, lagged",
        "zh": "转呆账率（递延）"
      },
      "define": {
        "en": "Charge-offs of the month divided by the outstanding balance as many months before as lag says (default 7), when what is charged off now began.",
        "zh": "当月核销 ÷ lag 个月前（默认 7）的贷款余额。"
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
  "vintage/recovery_rate": {
    "question": "What share of what was charged off has come back?",
    "params": {},
    "columns": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "cohort": {
        "meaning": "months",
        "about": "month of the charge-off"
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
      "id": "recovery_rate",
      "name": {
        "en": "Recovery rate",
        "zh": "核销回收率"
      },
      "define": {
        "en": "Of what was charged off on the loans first charged off in a month (the cohort), what has been recovered up to so many months later (mob); null where a recovery was not reported.",
        "zh": "以首次核销月份为批次（cohort）：该批核销后累计回收 ÷ 该批当月核销金额，mob 为核销后月数；回收未报送时为空。"
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
  "vintage/redefault": {
    "question": "What share of the repayment plans failed?",
    "params": {},
    "columns": {
      "source": {
        "meaning": "text",
        "about": "source"
      },
      "cohort": {
        "meaning": "months",
        "about": "month in which the plan began"
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
      "id": "redefault",
      "name": {
        "en": "Re-default after a plan",
        "zh": "重组再违约率"
      },
      "define": {
        "en": "Of the loans restructured in a month (the cohort; by balance at its end, or by count), those past the threshold, charged off or vanished from M4+ at any later month-end up to so many months after (mob). Loans paid off stay in the base.",
        "zh": "以重组月份为批次（cohort；按该月末余额或笔数）：此后至第 mob 个月的任一月末曾超过阈值、核销或自 M4+ 去向不明者的占比；已结清者仍在分母。"
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
        "en": "Of what a cohort was lent: the balance at the first time a loan was past the threshold, charged off, or vanished from M4+ (once charged off, its charge-offs where they are more); by count, those loans. It never falls.",
        "zh": "分子为贷款首次超过阈值、核销或自 M4+ 去向不明时的余额（核销后取其与累计核销金额之较大者；笔数口径为笔数）；分母为批次放款额（笔数），终身不变；曲线只升不降。"
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
