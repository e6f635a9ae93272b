// Generated from the headers of queries/view/*.sql by `npm run generate`.
export const views = {
  "benchmark": {
    "about": {
      "en": "Figures others published, to compare with.",
      "zh": "行业对标数据。"
    },
    "columns": {
      "benchmark_id": {
        "en": "number",
        "zh": "编号"
      },
      "period": {
        "en": "month, YYYY-MM",
        "zh": "期间，YYYY-MM"
      },
      "product": {
        "en": "product, null for all",
        "zh": "产品，空为全部"
      },
      "name_zh": {
        "en": "Chinese name",
        "zh": "中文名称"
      },
      "metric_id": {
        "en": "metric it is compared with",
        "zh": "对应指标"
      },
      "basis": {
        "en": "balance or count",
        "zh": "口径：balance 或 count"
      },
      "scheme": {
        "en": "cn or lt30",
        "zh": "逾期口径：cn 或 lt30"
      },
      "op": {
        "en": "=, ≈, >, < or between",
        "zh": "关系：=、≈、>、< 或 between"
      },
      "value": {
        "en": "value, decimal",
        "zh": "数值（小数）"
      },
      "value_hi": {
        "en": "upper value of between",
        "zh": "between 的上限"
      },
      "published_by": {
        "en": "who published it",
        "zh": "发布方"
      },
      "published_on": {
        "en": "when",
        "zh": "发布日期"
      },
      "comparability": {
        "en": "same, approx or unknown",
        "zh": "可比性：same、approx 或 unknown"
      },
      "load": {
        "en": "load that brought it",
        "zh": "带来该行的加载批次"
      }
    },
    "like": null
  },
  "bucket": {
    "about": {
      "en": "Which bucket a band of days past due (state 0 to 15) is, under each scheme.",
      "zh": "逾期天数段（state 0 至 15）在各口径下对应的分档。"
    },
    "columns": {
      "scheme": {
        "en": "cn or lt30",
        "zh": "口径：cn 或 lt30"
      },
      "band": {
        "en": "band: state of the cubes",
        "zh": "逾期天数段，即汇总表的 state"
      },
      "bucket": {
        "en": "0 to 7 (M0 to M7+)",
        "zh": "分档 0 至 7（M0 至 M7+）"
      }
    },
    "like": null
  },
  "collection_action": {
    "about": {
      "en": "Collection actions.",
      "zh": "催收记录。"
    },
    "columns": {
      "source": {
        "en": "source of the tape",
        "zh": "数据来源"
      },
      "action_id": {
        "en": "number of the action",
        "zh": "记录号"
      },
      "loan_id": {
        "en": "number of the loan in its source",
        "zh": "借据号"
      },
      "action_at": {
        "en": "when",
        "zh": "时间"
      },
      "channel": {
        "en": "phone, sms, app_push, visit, outsource, legal or other",
        "zh": "渠道：phone 电催、sms 短信、app_push、visit 外访、outsource 委外、legal 法催、other"
      },
      "agency": {
        "en": "agency",
        "zh": "机构"
      },
      "result": {
        "en": "connected, no_answer, wrong_number, ptp, refused, paid, sent, delivered, filed, judged",
        "zh": "结果：connected 接通、no_answer 未接、wrong_number 错号、ptp 承诺还款、refused 拒绝、paid 已还、sent 已发、delivered 送达、filed 立案、judged 判决"
      },
      "ptp_date": {
        "en": "date promised",
        "zh": "承诺还款日"
      },
      "ptp_amount": {
        "en": "amount promised",
        "zh": "承诺还款金额"
      },
      "cost": {
        "en": "cost of the action",
        "zh": "成本"
      },
      "paid_amount": {
        "en": "paid because of it, as the source says",
        "zh": "归因还款金额"
      },
      "load": {
        "en": "load that brought it",
        "zh": "带来该行的加载批次"
      }
    },
    "like": null
  },
  "cube": {
    "about": {
      "en": "The book without loans: sums by month, cohort, product and what happened since the month before. What most questions should read.",
      "zh": "不含单笔的台账汇总：按月份、放款批次、产品及较上月的变化求和。多数问题应读此表。"
    },
    "columns": {
      "month": {
        "en": "reporting month, YYYY-MM",
        "zh": "报告月份，YYYY-MM"
      },
      "cohort_month": {
        "en": "month of lending, YYYY-MM; null without a date of lending",
        "zh": "放款月份，YYYY-MM；无放款日期时为空"
      },
      "mob": {
        "en": "months on book: month less month of lending",
        "zh": "账龄（月）：报告月份减放款月份"
      },
      "source": {
        "en": "source of the tape",
        "zh": "数据来源"
      },
      "product": {
        "en": "product in this month",
        "zh": "当月产品"
      },
      "product_prior": {
        "en": "product one month before",
        "zh": "上月产品"
      },
      "product_orig": {
        "en": "product as first seen",
        "zh": "首次出现时的产品"
      },
      "prior_state": {
        "en": "state one month before, coded as state; 30 never seen before, 31 the month before is not loaded",
        "zh": "上月状态，编码同 state；30 首次出现、31 上月未加载"
      },
      "state": {
        "en": "state in the month: 0 to 15 bands of days past due (view bucket), 20 nothing drawn, 21 paid off, 22 charged off, 23 sold, 24 no row though a later one exists, 25 vanished",
        "zh": "当月状态：0 至 15 逾期天数段（见 bucket）、20 无余额、21 结清、22 核销、23 转让、24 缺行但之后又出现、25 消失"
      },
      "state_hi": {
        "en": "upper band where the source gives bands of days; null when nothing is outstanding",
        "zh": "分档数据的上限段；无余额时为空"
      },
      "exit_state": {
        "en": "state a loan left from when it was sold or vanished; 23 where a sold loan is back",
        "zh": "转让或消失前的状态；23 表示已转让贷款重新出现"
      },
      "loans": {
        "en": "number of loans",
        "zh": "笔数"
      },
      "balance": {
        "en": "principal outstanding",
        "zh": "贷款余额"
      },
      "prior_balance": {
        "en": "principal outstanding one month before",
        "zh": "上月余额"
      },
      "balance_sq": {
        "en": "sum of squared balances, for effective numbers of loans",
        "zh": "余额平方和，用于有效笔数"
      },
      "overdue_amount": {
        "en": "due and unpaid on overdue loans",
        "zh": "逾期贷款的逾期金额"
      },
      "overdue_unknown": {
        "en": "overdue loans that do not say their overdue amount",
        "zh": "未报逾期金额的逾期笔数"
      },
      "credit_balance": {
        "en": "balances below zero",
        "zh": "负余额（溢缴款）"
      },
      "wo_amount": {
        "en": "charged off in the month",
        "zh": "当月核销金额"
      },
      "wo_loans": {
        "en": "loans first charged off in the month",
        "zh": "当月首次核销笔数"
      },
      "recovery_amount": {
        "en": "recovered after charge-off in the month",
        "zh": "当月核销后回收"
      },
      "recovery_unknown": {
        "en": "charged-off loans that do not say what was recovered",
        "zh": "未报回收金额的核销笔数"
      },
      "after_wo": {
        "en": "loans charged off by then",
        "zh": "已核销笔数"
      },
      "exit_loans": {
        "en": "loans sold or vanished in the month",
        "zh": "当月转让或消失笔数"
      },
      "exit_balance": {
        "en": "balance they left with",
        "zh": "其离开前余额"
      },
      "missing_amount": {
        "en": "lent on loans without a row in the month",
        "zh": "当月缺行贷款的放款金额"
      },
      "restructured_loans": {
        "en": "loans restructured in the month",
        "zh": "当月重组笔数"
      },
      "restructured_balance": {
        "en": "their balance one month before",
        "zh": "其上月余额"
      },
      "sm_loans": {
        "en": "loans of class special mention, floored by days past due",
        "zh": "关注类笔数（按逾期天数取底）"
      },
      "sm_balance": {
        "en": "their balance",
        "zh": "关注类余额"
      },
      "ss_loans": {
        "en": "loans of class substandard",
        "zh": "次级类笔数"
      },
      "ss_balance": {
        "en": "their balance",
        "zh": "次级类余额"
      },
      "d_loans": {
        "en": "loans of class doubtful",
        "zh": "可疑类笔数"
      },
      "d_balance": {
        "en": "their balance",
        "zh": "可疑类余额"
      },
      "l_loans": {
        "en": "loans of class loss",
        "zh": "损失类笔数"
      },
      "l_balance": {
        "en": "their balance",
        "zh": "损失类余额"
      },
      "stage2_loans": {
        "en": "loans of IFRS 9 stage 2",
        "zh": "IFRS 9 第二阶段笔数"
      },
      "stage2_balance": {
        "en": "their balance",
        "zh": "第二阶段余额"
      },
      "stage3_loans": {
        "en": "loans of IFRS 9 stage 3",
        "zh": "IFRS 9 第三阶段笔数"
      },
      "stage3_balance": {
        "en": "their balance",
        "zh": "第三阶段余额"
      }
    },
    "like": null
  },
  "cube_cohort": {
    "about": {
      "en": "What each cohort was lent, by product and by one segment as first seen.",
      "zh": "各批次的放款笔数与金额，按产品及首次出现时的单个细分维度。"
    },
    "columns": {
      "cohort_month": {
        "en": "month of lending, YYYY-MM; null without a date of lending",
        "zh": "放款月份，YYYY-MM；无放款日期时为空"
      },
      "segment": {
        "en": "which segment: grade, channel, region, age_band, income_band or occupation; all: none",
        "zh": "细分维度：grade、channel、region、age_band、income_band 或 occupation；all 表示不细分"
      },
      "value": {
        "en": "its value: the 49 largest as they are, the rest (other), (unknown) apart; (all) of segment all",
        "zh": "细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列；segment 为 all 时是 (all)"
      },
      "source": {
        "en": "source of the tape",
        "zh": "数据来源"
      },
      "product_orig": {
        "en": "product as first seen",
        "zh": "首次出现时的产品"
      },
      "loans": {
        "en": "loans lent",
        "zh": "放款笔数"
      },
      "orig_amount": {
        "en": "amount lent",
        "zh": "放款金额"
      },
      "amount_unknown": {
        "en": "loans without an amount",
        "zh": "无放款金额的笔数"
      },
      "late_loans": {
        "en": "loans first seen late",
        "zh": "晚进入笔数"
      },
      "late_amount": {
        "en": "amount lent on them",
        "zh": "晚进入放款金额"
      }
    },
    "like": null
  },
  "cube_due": {
    "about": {
      "en": "What fell due on loans current before, or new, and what of it was paid.",
      "zh": "上月正常或新增贷款的当期应还与实还。"
    },
    "columns": {
      "month": {
        "en": "reporting month, YYYY-MM",
        "zh": "报告月份，YYYY-MM"
      },
      "cohort_month": {
        "en": "month of lending, YYYY-MM; null without a date of lending",
        "zh": "放款月份，YYYY-MM；无放款日期时为空"
      },
      "segment": {
        "en": "which segment: grade, channel, region, age_band, income_band or occupation; all: none",
        "zh": "细分维度：grade、channel、region、age_band、income_band 或 occupation；all 表示不细分"
      },
      "value": {
        "en": "its value: the 49 largest as they are, the rest (other), (unknown) apart; (all) of segment all",
        "zh": "细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列；segment 为 all 时是 (all)"
      },
      "source": {
        "en": "source of the tape",
        "zh": "数据来源"
      },
      "product": {
        "en": "product in this month",
        "zh": "当月产品"
      },
      "due_amount": {
        "en": "fell due in the month",
        "zh": "当期应还"
      },
      "paid_amount": {
        "en": "of that, paid",
        "zh": "其中实还"
      },
      "unknown": {
        "en": "active loans that do not say",
        "zh": "未报的在贷笔数"
      },
      "unloaded": {
        "en": "loans whose month before is not loaded",
        "zh": "上月未加载的笔数"
      }
    },
    "like": null
  },
  "cube_ever": {
    "about": {
      "en": "Each time loans of a cohort got worse than ever: summed up to an age they give the ever-overdue vintages.",
      "zh": "各批次贷款每次刷新最差状态的记录：累加到某账龄即为曾逾期批次曲线。"
    },
    "columns": {
      "month": {
        "en": "reporting month, YYYY-MM",
        "zh": "报告月份，YYYY-MM"
      },
      "cohort_month": {
        "en": "month of lending, YYYY-MM; null without a date of lending",
        "zh": "放款月份，YYYY-MM；无放款日期时为空"
      },
      "mob": {
        "en": "months on book: month less month of lending",
        "zh": "账龄（月）：报告月份减放款月份"
      },
      "segment": {
        "en": "which segment: grade, channel, region, age_band, income_band or occupation; all: none",
        "zh": "细分维度：grade、channel、region、age_band、income_band 或 occupation；all 表示不细分"
      },
      "value": {
        "en": "its value: the 49 largest as they are, the rest (other), (unknown) apart; (all) of segment all",
        "zh": "细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列；segment 为 all 时是 (all)"
      },
      "source": {
        "en": "source of the tape",
        "zh": "数据来源"
      },
      "product_orig": {
        "en": "product as first seen",
        "zh": "首次出现时的产品"
      },
      "worst_before": {
        "en": "worst band before: 0 to 15, 16 charged off",
        "zh": "之前的最差段：0 至 15，16 核销"
      },
      "worst_after": {
        "en": "worst band since: 1 to 15, 16 charged off, 17 vanished at 90+ under both schemes, 18 under lt30 only",
        "zh": "之后的最差段：1 至 15、16 核销、17 两种口径下均视为 GONE、18 仅 lt30 口径"
      },
      "loans": {
        "en": "number of loans",
        "zh": "笔数"
      },
      "balance": {
        "en": "their balance when they first were that bad",
        "zh": "首次达到时的余额"
      }
    },
    "like": null
  },
  "cube_first_payment": {
    "about": {
      "en": "First, second and third payment defaults: what became of instalment k.",
      "zh": "首期、第二期、第三期还款违约：第 k 期的结果。"
    },
    "columns": {
      "month": {
        "en": "month in which it is judged",
        "zh": "判定月份"
      },
      "cohort_month": {
        "en": "month of lending, YYYY-MM; null without a date of lending",
        "zh": "放款月份，YYYY-MM；无放款日期时为空"
      },
      "segment": {
        "en": "which segment: grade, channel, region, age_band, income_band or occupation; all: none",
        "zh": "细分维度：grade、channel、region、age_band、income_band 或 occupation；all 表示不细分"
      },
      "value": {
        "en": "its value: the 49 largest as they are, the rest (other), (unknown) apart; (all) of segment all",
        "zh": "细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列；segment 为 all 时是 (all)"
      },
      "source": {
        "en": "source of the tape",
        "zh": "数据来源"
      },
      "product_orig": {
        "en": "product as first seen",
        "zh": "首次出现时的产品"
      },
      "scheme": {
        "en": "cn or lt30",
        "zh": "口径：cn 或 lt30"
      },
      "n": {
        "en": "days past due asked: 0 or 30",
        "zh": "逾期天数门槛：0 或 30"
      },
      "k": {
        "en": "instalment: 1, 2 or 3",
        "zh": "第几期：1、2 或 3"
      },
      "loans": {
        "en": "loans due for the verdict",
        "zh": "应判定笔数"
      },
      "eligible": {
        "en": "loans that could be judged",
        "zh": "可判定笔数"
      },
      "bad": {
        "en": "loans in default on that instalment",
        "zh": "违约笔数"
      },
      "straddled": {
        "en": "loans whose band of days leaves it open",
        "zh": "因分档无法判定的笔数"
      },
      "eligible_amount": {
        "en": "amount lent on eligible loans",
        "zh": "可判定放款金额"
      },
      "bad_amount": {
        "en": "amount lent on bad loans",
        "zh": "违约放款金额"
      },
      "eligible_sq": {
        "en": "sum of squares of the amounts",
        "zh": "金额平方和"
      },
      "amount_unknown": {
        "en": "eligible loans without an amount",
        "zh": "无放款金额的可判定笔数"
      }
    },
    "like": null
  },
  "cube_month": {
    "about": {
      "en": "The cube without cohorts: the smallest.",
      "zh": "不分批次的汇总，最小。"
    },
    "columns": {},
    "like": "cube"
  },
  "cube_plan": {
    "about": {
      "en": "Repayment plans by the month they began, and what became of them.",
      "zh": "按开始月份统计的重组（还款计划）及其后续。"
    },
    "columns": {
      "what": {
        "en": "plan: a loan of the base; step: a time it got worse than ever since; band: a month with a band of days",
        "zh": "plan：基数；step：其后刷新最差；band：分档数据的月份"
      },
      "month": {
        "en": "reporting month, YYYY-MM",
        "zh": "报告月份，YYYY-MM"
      },
      "plan_month": {
        "en": "month the plan began",
        "zh": "重组月份"
      },
      "segment": {
        "en": "which segment: grade, channel, region, age_band, income_band or occupation; all: none",
        "zh": "细分维度：grade、channel、region、age_band、income_band 或 occupation；all 表示不细分"
      },
      "value": {
        "en": "its value: the 49 largest as they are, the rest (other), (unknown) apart; (all) of segment all",
        "zh": "细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列；segment 为 all 时是 (all)"
      },
      "source": {
        "en": "source of the tape",
        "zh": "数据来源"
      },
      "product_orig": {
        "en": "product as first seen",
        "zh": "首次出现时的产品"
      },
      "state": {
        "en": "band at the start",
        "zh": "开始时的逾期段"
      },
      "state_hi": {
        "en": "its upper end where the source gives bands",
        "zh": "分档数据的上限段"
      },
      "worst_before": {
        "en": "worst band since the start, before",
        "zh": "此前的最差段"
      },
      "worst_after": {
        "en": "worst band since the start, after: 16 charged off, 17 and 18 vanished",
        "zh": "此后的最差段：16 核销，17、18 消失"
      },
      "loans": {
        "en": "number of loans",
        "zh": "笔数"
      },
      "balance": {
        "en": "their balance at the start",
        "zh": "开始时余额"
      },
      "amount_unknown": {
        "en": "loans without a row in that month",
        "zh": "当月无行的笔数"
      }
    },
    "like": null
  },
  "cube_recovery": {
    "about": {
      "en": "What came back of loans charged off, by month of charge-off.",
      "zh": "按核销月份统计的核销后回收。"
    },
    "columns": {
      "month": {
        "en": "reporting month, YYYY-MM",
        "zh": "报告月份，YYYY-MM"
      },
      "wo_month": {
        "en": "month of first charge-off",
        "zh": "首次核销月份"
      },
      "segment": {
        "en": "which segment: grade, channel, region, age_band, income_band or occupation; all: none",
        "zh": "细分维度：grade、channel、region、age_band、income_band 或 occupation；all 表示不细分"
      },
      "value": {
        "en": "its value: the 49 largest as they are, the rest (other), (unknown) apart; (all) of segment all",
        "zh": "细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列；segment 为 all 时是 (all)"
      },
      "source": {
        "en": "source of the tape",
        "zh": "数据来源"
      },
      "product_orig": {
        "en": "product as first seen",
        "zh": "首次出现时的产品"
      },
      "wo_amount": {
        "en": "charged off; stands in month wo_month only",
        "zh": "核销金额，仅列于核销当月"
      },
      "recovery_amount": {
        "en": "recovered in the month",
        "zh": "当月回收"
      },
      "recovery_unknown": {
        "en": "loans that do not say",
        "zh": "未报回收的笔数"
      }
    },
    "like": null
  },
  "cube_segment": {
    "about": {
      "en": "The cube by one segment at a time, without cohorts: always ask for one segment.",
      "zh": "按单个细分维度汇总，不分批次：查询时须限定一个 segment。"
    },
    "columns": {
      "segment": {
        "en": "which segment: grade, channel, region, age_band, income_band or occupation",
        "zh": "细分维度：grade、channel、region、age_band、income_band 或 occupation"
      },
      "value": {
        "en": "its value: the 49 largest as they are, the rest (other), (unknown) apart",
        "zh": "细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列"
      },
      "value_prior": {
        "en": "value one month before; differs from value for grade only",
        "zh": "上月取值；仅 grade 会不同"
      }
    },
    "like": "cube"
  },
  "cube_segment_vintage": {
    "about": {
      "en": "Cohorts by one segment as first seen, month by month.",
      "zh": "按首次出现时的单个细分维度汇总的各批次逐月数据。"
    },
    "columns": {
      "segment": {
        "en": "which segment: grade, channel, region, age_band, income_band or occupation",
        "zh": "细分维度：grade、channel、region、age_band、income_band 或 occupation"
      },
      "value": {
        "en": "its value: the 49 largest as they are, the rest (other), (unknown) apart",
        "zh": "细分取值：余额最大的49个保留，其余为 (other)，(unknown) 另列"
      }
    },
    "like": "cube"
  },
  "edge": {
    "about": {
      "en": "From which band on a loan is past a threshold, under each scheme: N+ is state BETWEEN edge AND 15.",
      "zh": "各口径下逾期门槛对应的起始段：N+ 即 state BETWEEN edge AND 15。"
    },
    "columns": {
      "scheme": {
        "en": "cn or lt30",
        "zh": "口径：cn 或 lt30"
      },
      "threshold": {
        "en": "days past due: 1, 30, 60, 90, 120, 150 or 180",
        "zh": "逾期天数门槛"
      },
      "edge": {
        "en": "first band past it",
        "zh": "起始段"
      }
    },
    "like": null
  },
  "finding": {
    "about": {
      "en": "What the quality rules found in each load.",
      "zh": "各次加载的数据质量发现。"
    },
    "columns": {
      "load": {
        "en": "number of the load",
        "zh": "加载编号"
      },
      "rule": {
        "en": "rule",
        "zh": "规则"
      },
      "severity": {
        "en": "info, warn or error",
        "zh": "级别：info、warn 或 error"
      },
      "count": {
        "en": "offenders",
        "zh": "数量"
      },
      "sample": {
        "en": "some of them",
        "zh": "样例"
      }
    },
    "like": null
  },
  "label": {
    "about": {
      "en": "Names of codes in both languages.",
      "zh": "代码的中英文名称。"
    },
    "columns": {
      "dimension": {
        "en": "product, grade, channel …",
        "zh": "维度：product、grade、channel 等"
      },
      "code": {
        "en": "code as on the tape",
        "zh": "台账中的代码"
      },
      "name_en": {
        "en": "English name",
        "zh": "英文名称"
      },
      "name_zh": {
        "en": "Chinese name",
        "zh": "中文名称"
      }
    },
    "like": null
  },
  "load": {
    "about": {
      "en": "One row a load: its files, months, rows and sums.",
      "zh": "每次加载一行：文件、月份、行数与合计。"
    },
    "columns": {
      "id": {
        "en": "number of the load",
        "zh": "加载编号"
      },
      "source": {
        "en": "source",
        "zh": "数据来源"
      },
      "layout": {
        "en": "layout it was read with",
        "zh": "所用版式"
      },
      "loaded_at": {
        "en": "when, UTC",
        "zh": "加载时间（UTC）"
      },
      "actor": {
        "en": "who loaded it",
        "zh": "加载人"
      },
      "files": {
        "en": "its files",
        "zh": "文件"
      },
      "months": {
        "en": "months it brought",
        "zh": "带来的月份"
      },
      "rows_read": {
        "en": "rows read",
        "zh": "读取行数"
      },
      "rows_accepted": {
        "en": "rows accepted",
        "zh": "接受行数"
      },
      "rows_quarantined": {
        "en": "rows set aside",
        "zh": "隔离行数"
      },
      "balance": {
        "en": "sum of balances accepted",
        "zh": "接受的余额合计"
      },
      "row_hash": {
        "en": "hash of the rows accepted",
        "zh": "接受行的哈希"
      }
    },
    "like": null
  },
  "loan": {
    "about": {
      "en": "One row a loan: what was lent, when it first was 30, 60 and 90 days past due, its worst state so far.",
      "zh": "每笔借据一行：放款信息、首次逾期30+/60+/90+的月份、迄今最差状态。"
    },
    "columns": {
      "source": {
        "en": "source of the tape",
        "zh": "数据来源"
      },
      "loan_id": {
        "en": "number of the loan in its source",
        "zh": "借据号"
      },
      "orig_date": {
        "en": "date of lending",
        "zh": "放款日期"
      },
      "orig_amount": {
        "en": "amount lent",
        "zh": "放款金额"
      },
      "first_due_date": {
        "en": "date of the first instalment",
        "zh": "首次还款日"
      },
      "cohort_month": {
        "en": "month of lending, YYYY-MM; null without a date of lending",
        "zh": "放款月份，YYYY-MM；无放款日期时为空"
      },
      "product_orig": {
        "en": "product as first seen",
        "zh": "首次出现时的产品"
      },
      "grade_orig": {
        "en": "risk grade as first seen",
        "zh": "首次出现时的风险等级"
      },
      "channel": {
        "en": "channel as first seen",
        "zh": "首次出现时的渠道"
      },
      "region": {
        "en": "region as first seen",
        "zh": "首次出现时的地区"
      },
      "age_band": {
        "en": "band of age",
        "zh": "年龄段"
      },
      "income_band": {
        "en": "band of annual income",
        "zh": "年收入段"
      },
      "occupation": {
        "en": "occupation as first seen",
        "zh": "首次出现时的职业"
      },
      "first_month": {
        "en": "first month seen",
        "zh": "首次出现的月份"
      },
      "last_month": {
        "en": "last month seen",
        "zh": "最近出现的月份"
      },
      "first_month_30": {
        "en": "first month past the 30 threshold under the scheme of the source; null if never",
        "zh": "按来源口径首次逾期30+的月份；从未发生则为空"
      },
      "first_month_60": {
        "en": "first month past 60",
        "zh": "首次逾期60+的月份"
      },
      "first_month_90": {
        "en": "first month past 90",
        "zh": "首次逾期90+的月份"
      },
      "worst_state": {
        "en": "worst state so far: M0 to M7, or WO (charged off)",
        "zh": "迄今最差状态：M0 至 M7，或 WO 核销"
      }
    },
    "like": null
  },
  "loan_month": {
    "about": {
      "en": "The book: one row a loan and month, as accepted, with what follows from it.",
      "zh": "贷款台账：每笔借据每月一行，含由此得出的分档与状态。"
    },
    "columns": {
      "source": {
        "en": "source of the tape",
        "zh": "数据来源"
      },
      "loan_id": {
        "en": "number of the loan in its source",
        "zh": "借据号"
      },
      "as_of": {
        "en": "month-end of the row",
        "zh": "统计日期（月末）"
      },
      "month": {
        "en": "reporting month, YYYY-MM",
        "zh": "报告月份，YYYY-MM"
      },
      "cohort_month": {
        "en": "month of lending, YYYY-MM; null without a date of lending",
        "zh": "放款月份，YYYY-MM；无放款日期时为空"
      },
      "mob": {
        "en": "months on book: month less month of lending",
        "zh": "账龄（月）：报告月份减放款月份"
      },
      "product": {
        "en": "product in this month",
        "zh": "当月产品"
      },
      "product_orig": {
        "en": "product as first seen",
        "zh": "首次出现时的产品"
      },
      "grade": {
        "en": "risk grade in this month",
        "zh": "当月风险等级"
      },
      "grade_orig": {
        "en": "risk grade as first seen",
        "zh": "首次出现时的风险等级"
      },
      "channel": {
        "en": "channel as first seen",
        "zh": "首次出现时的渠道"
      },
      "region": {
        "en": "region as first seen",
        "zh": "首次出现时的地区"
      },
      "age": {
        "en": "age at lending, years",
        "zh": "放款时年龄（岁）"
      },
      "age_band": {
        "en": "band of age",
        "zh": "年龄段"
      },
      "income_annual": {
        "en": "annual income, currency units",
        "zh": "年收入（元）"
      },
      "income_band": {
        "en": "band of annual income",
        "zh": "年收入段"
      },
      "occupation": {
        "en": "occupation as first seen",
        "zh": "首次出现时的职业"
      },
      "status": {
        "en": "active, paid_off, charged_off, sold or closed_other",
        "zh": "贷款状态：active 正常在贷、paid_off 结清、charged_off 核销、sold 转让、closed_other 其他关闭"
      },
      "days_past_due": {
        "en": "days past due as used; the lower end of a band",
        "zh": "采用的逾期天数；分档数据取下限"
      },
      "dpd": {
        "en": "the same as days_past_due",
        "zh": "同 days_past_due"
      },
      "dpd_hi": {
        "en": "upper end where the source gives bands",
        "zh": "分档数据的逾期天数上限"
      },
      "dpd_reported": {
        "en": "days past due as delivered, where they were replaced",
        "zh": "被替换前的原始逾期天数"
      },
      "dpd_method": {
        "en": "how days are counted: calendar, mba, ots or banded",
        "zh": "逾期口径：calendar、mba、ots 或 banded"
      },
      "bucket": {
        "en": "0 to 7 (M0 to M7+) under the scheme of the source",
        "zh": "逾期分档 0 至 7（M0 至 M7+），按来源的口径"
      },
      "bucket_cn": {
        "en": "bucket under scheme cn (N+ is more than N days)",
        "zh": "cn 口径（超过 N 天）的逾期分档"
      },
      "bucket_lt30": {
        "en": "bucket under scheme lt30 (N+ is N days or more)",
        "zh": "lt30 口径（达到 N 天）的逾期分档"
      },
      "prior_bucket": {
        "en": "bucket one month before; null when it was not outstanding then",
        "zh": "上月逾期分档；上月无余额时为空"
      },
      "state": {
        "en": "M0 to M7, IDLE (nothing drawn), PAID, WO (charged off) or SOLD",
        "zh": "状态：M0 至 M7、IDLE（无余额）、PAID 结清、WO 核销、SOLD 转让"
      },
      "balance": {
        "en": "principal outstanding, currency units",
        "zh": "贷款余额（本金，元）"
      },
      "orig_date": {
        "en": "date of lending",
        "zh": "放款日期"
      },
      "orig_amount": {
        "en": "amount lent",
        "zh": "放款金额"
      },
      "first_due_date": {
        "en": "date of the first instalment",
        "zh": "首次还款日"
      },
      "overdue_amount": {
        "en": "due and unpaid: principal, interest and fees",
        "zh": "逾期金额：本金、利息与费用"
      },
      "overdue_principal": {
        "en": "due and unpaid principal",
        "zh": "逾期本金"
      },
      "due_amount": {
        "en": "what fell due in the month",
        "zh": "当期应还"
      },
      "paid_amount": {
        "en": "what was paid in the month",
        "zh": "当期实还"
      },
      "chargeoff_amount": {
        "en": "principal charged off so far",
        "zh": "累计核销本金"
      },
      "chargeoff_date": {
        "en": "date of charge-off",
        "zh": "核销日期"
      },
      "recovery_amount": {
        "en": "recovered in the month after charge-off",
        "zh": "当月核销后回收"
      },
      "five_class": {
        "en": "regulatory class: N, SM, SS, D or L",
        "zh": "五级分类：N 正常、SM 关注、SS 次级、D 可疑、L 损失"
      },
      "restructured": {
        "en": "whether the loan is under a repayment plan",
        "zh": "是否重组或展期"
      },
      "restructure_date": {
        "en": "since when",
        "zh": "重组日期"
      },
      "restructure_type": {
        "en": "kind of plan",
        "zh": "重组类型"
      },
      "term_months": {
        "en": "term, months",
        "zh": "期限（月）"
      },
      "rate": {
        "en": "annual interest rate, decimal",
        "zh": "年利率（小数）"
      },
      "repay_method": {
        "en": "how it is repaid",
        "zh": "还款方式"
      },
      "funder": {
        "en": "who funds it",
        "zh": "资金方"
      },
      "customer_id": {
        "en": "pseudonym of the customer",
        "zh": "客户号（脱敏）"
      },
      "as_of_raw": {
        "en": "date as delivered",
        "zh": "原始统计日期"
      },
      "load": {
        "en": "load that brought the row",
        "zh": "带来该行的加载批次"
      }
    },
    "like": null
  },
  "loan_month_replaced": {
    "about": {
      "en": "Rows as they stood before a later load restated them: what was reported then.",
      "zh": "被后续加载更正前的原始行：当时报告的数值。"
    },
    "columns": {
      "replaced_by": {
        "en": "load that replaced the row",
        "zh": "替换该行的加载批次"
      },
      "replaced_at": {
        "en": "when, UTC",
        "zh": "替换时间（UTC）"
      },
      "load": {
        "en": "load that had brought the row",
        "zh": "原加载批次"
      }
    },
    "like": "loan_month"
  },
  "originations": {
    "about": {
      "en": "Loans as lent, where a source delivers them beside its tapes.",
      "zh": "放款表（来源另行提供时）。"
    },
    "columns": {
      "source": {
        "en": "source of the tape",
        "zh": "数据来源"
      },
      "loan_id": {
        "en": "number of the loan in its source",
        "zh": "借据号"
      },
      "orig_date": {
        "en": "date of lending",
        "zh": "放款日期"
      },
      "orig_amount": {
        "en": "amount lent",
        "zh": "放款金额"
      },
      "product_orig": {
        "en": "product as lent",
        "zh": "放款时产品"
      },
      "grade_orig": {
        "en": "grade as lent",
        "zh": "放款时风险等级"
      },
      "channel": {
        "en": "channel",
        "zh": "渠道"
      },
      "term_months": {
        "en": "term, months",
        "zh": "期限（月）"
      },
      "first_due_date": {
        "en": "date of the first instalment",
        "zh": "首次还款日"
      },
      "load": {
        "en": "load that brought it",
        "zh": "带来该行的加载批次"
      }
    },
    "like": null
  },
  "source": {
    "about": {
      "en": "One row a source: scheme and currency.",
      "zh": "每个数据来源一行：口径与币种。"
    },
    "columns": {
      "source": {
        "en": "source",
        "zh": "数据来源"
      },
      "scheme": {
        "en": "cn (N+ is more than N days) or lt30 (N days or more)",
        "zh": "口径：cn（超过 N 天）或 lt30（达到 N 天）"
      },
      "currency": {
        "en": "ISO code",
        "zh": "币种"
      },
      "generated": {
        "en": "whether the data are generated",
        "zh": "是否为生成的数据"
      },
      "loaded_at": {
        "en": "last load, UTC",
        "zh": "最近加载时间（UTC）"
      }
    },
    "like": null
  }
} as const;
