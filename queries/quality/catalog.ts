// Generated from the headers of queries/quality/*.sql by `npm run generate`.
export const checks = {
  "action_without_loan": {
    "question": "Which collection actions are on loans that no tape has shown?",
    "name": {
      "en": "Action without a loan",
      "zh": "催收记录无对应借据"
    },
    "severity": "info",
    "policy": "kept"
  },
  "balance_above_lent": {
    "question": "Which term loans owe more than 105 % of what was lent?",
    "name": {
      "en": "Balance above the amount lent",
      "zh": "余额超过放款金额"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "balance_moved": {
    "question": "In which months did the whole balance move more than fifty-fold?",
    "name": {
      "en": "Balance moves fifty-fold",
      "zh": "余额变动超过50倍"
    },
    "severity": "error",
    "policy": "kept"
  },
  "book_adds_up": {
    "question": "Do products, cohorts and the values of each segment add up to the rows of the book, in every aggregate and month?",
    "name": {
      "en": "Parts do not add up",
      "zh": "分项之和不等于总数"
    },
    "severity": "error",
    "policy": "failed"
  },
  "cohort_truncated": {
    "question": "In which cohorts was more than 5 % of what was lent first seen late?",
    "name": {
      "en": "Cohort truncated",
      "zh": "批次截断"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "cohorts_add_up": {
    "question": "Do the values of each segment add up to what each cohort was lent, and to its steps of getting worse than ever?",
    "name": {
      "en": "Cohorts do not add up",
      "zh": "批次分项之和不等于总数"
    },
    "severity": "error",
    "policy": "failed"
  },
  "credit_balance": {
    "question": "Which active loans have a balance below zero?",
    "name": {
      "en": "Credit balance",
      "zh": "溢缴款"
    },
    "severity": "info",
    "policy": "kept"
  },
  "dpd_amount_conflict": {
    "question": "Which active loans have days past due but nothing overdue, or the other way round?",
    "name": {
      "en": "Days and amount overdue disagree",
      "zh": "逾期天数与逾期金额矛盾"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "dpd_jump": {
    "question": "Which loans got more days past due than days went by?",
    "name": {
      "en": "Days past due jump",
      "zh": "逾期天数跳变"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "dpd_never_falls": {
    "question": "Do the days past due never fall for any loan in three months or more, as a worst-ever would?",
    "name": {
      "en": "Days past due never fall",
      "zh": "逾期天数从不下降"
    },
    "severity": "error",
    "policy": "kept"
  },
  "gone": {
    "question": "Which loans vanished from the tape while 90 or more days past due?",
    "name": {
      "en": "Vanished past 90 days",
      "zh": "逾期90+后去向不明"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "late_entry": {
    "question": "Which loans were first seen late in their life?",
    "name": {
      "en": "Late entry",
      "zh": "晚进入"
    },
    "severity": "info",
    "policy": "kept"
  },
  "missing_share": {
    "question": "In which months do more than 2 % of the loans of the month before have no row though they come back later?",
    "name": {
      "en": "Rows missing",
      "zh": "贷款行缺失"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "month_missing": {
    "question": "Which months between the first and the last are not loaded?",
    "name": {
      "en": "Month not loaded",
      "zh": "月份缺失"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "no_cohort": {
    "question": "Which loans are first seen without a date of lending, and so belong to no cohort?",
    "name": {
      "en": "No cohort",
      "zh": "无放款批次"
    },
    "severity": "info",
    "policy": "kept"
  },
  "orig_changed": {
    "question": "Which loans have another date or amount of lending than first delivered?",
    "name": {
      "en": "Origination changed",
      "zh": "放款日期或金额变更"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "orig_mismatch": {
    "question": "Which loans have another date, amount or product on their first tape than in the originations?",
    "name": {
      "en": "Tape and originations disagree",
      "zh": "台账与放款表不一致"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "product_changed": {
    "question": "Which loans have another product than the month before?",
    "name": {
      "en": "Product changed",
      "zh": "产品变更"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "product_missing": {
    "question": "Which loans have no product?",
    "name": {
      "en": "Product missing",
      "zh": "产品缺失"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "roll_rows_sum": {
    "question": "Does every loan outstanding in one month stand exactly once in the next, with its opening balance, so that roll rates sum to 1?",
    "name": {
      "en": "Roll rates do not sum to 1",
      "zh": "滚动率之和不为1"
    },
    "severity": "error",
    "policy": "failed"
  },
  "rows_fell": {
    "question": "In which months did the number of rows fall by more than 10 %?",
    "name": {
      "en": "Fewer rows",
      "zh": "行数下降"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "segment_changed": {
    "question": "Which loans have another channel, region or occupation than they are known by?",
    "name": {
      "en": "Segment changed",
      "zh": "客群属性变更"
    },
    "severity": "info",
    "policy": "kept"
  },
  "segment_unknown": {
    "question": "Which share of the loans has no value of a segment, in the last month of the load?",
    "name": {
      "en": "Segment unknown",
      "zh": "客群属性未知"
    },
    "severity": "info",
    "policy": "kept"
  },
  "status_derived": {
    "question": "In which months is the status derived from balance and overdue amount, because the tape has none?",
    "name": {
      "en": "Status derived",
      "zh": "状态为推断"
    },
    "severity": "info",
    "policy": "kept"
  },
  "suspected_reage": {
    "question": "Which loans went from 31 days past due or more to none though less was paid than was overdue?",
    "name": {
      "en": "Suspected re-ageing",
      "zh": "疑似账龄重置"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "walk_closes": {
    "question": "Does the overdue balance of each product walk from one month to the next: opening, entries, exits and change give the closing?",
    "name": {
      "en": "Overdue walk does not close",
      "zh": "逾期余额桥不平"
    },
    "severity": "error",
    "policy": "failed"
  },
  "wo_amount_inferred": {
    "question": "Which loans were charged off without an amount?",
    "name": {
      "en": "Charge-off amount inferred",
      "zh": "核销金额为推断"
    },
    "severity": "warn",
    "policy": "kept"
  },
  "zombie": {
    "question": "Which loans came back after they were paid off, charged off or sold?",
    "name": {
      "en": "Ended loan active again",
      "zh": "已终结贷款重新活跃"
    },
    "severity": "warn",
    "policy": "kept"
  }
} as const;
