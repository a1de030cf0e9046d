// Who runs an installation, as production asks for it.
export const EXAMPLE_OPERATOR = {
  OPERATOR_NAME: "示例市消费者协会",
  OPERATOR_NAME_EN: "Example City Consumers’ Association",
  OPERATOR_BASIS: "示例市消费者权益保护条例第九条",
  OPERATOR_BASIS_EN: "Article 9 of the Example City consumer protection rules",
  OPERATOR_PHONE: "010-0000 0000",
  OPERATOR_HOURS: "工作日 9:00–17:00",
  OPERATOR_HOURS_EN: "Working days, 9:00 to 17:00",
  OPERATOR_ADDRESS: "示例市示例街 2 号",
  OPERATOR_ADDRESS_EN: "2 Example Street, Example City",
  OPERATOR_MAIL: "desk@association.example",
  OPERATOR_PRIVACY_OFFICER: "王例",
  OPERATOR_PRIVACY_OFFICER_EN: "Wang Li",
} as const;
