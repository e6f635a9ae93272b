-- about en  Collection actions.
-- about zh  催收记录。
-- column    source       source of the tape | 数据来源
-- column    action_id    number of the action | 记录号
-- column    loan_id      number of the loan in its source | 借据号
-- column    action_at    when | 时间
-- column    channel      phone, sms, app_push, visit, outsource, legal or other | 渠道：phone 电催、sms 短信、app_push、visit 外访、outsource 委外、legal 法催、other
-- column    agency       agency | 机构
-- column    result       connected, no_answer, wrong_number, ptp, refused, paid, sent, delivered, filed, judged | 结果：connected 接通、no_answer 未接、wrong_number 错号、ptp 承诺还款、refused 拒绝、paid 已还、sent 已发、delivered 送达、filed 立案、judged 判决
-- column    ptp_date     date promised | 承诺还款日
-- column    ptp_amount   amount promised | 承诺还款金额
-- column    cost         cost of the action | 成本
-- column    paid_amount  paid because of it, as the source says | 归因还款金额
-- column    load         load that brought it | 带来该行的加载批次

SELECT *
FROM book.collection_action
