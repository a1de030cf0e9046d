// The filing form as a browser sends it: the same words for every person, a key of its own for every filing.

const FIELDS: readonly (readonly [string, string])[] = [
  ["locale", "zh"],
  ["unlisted", ""],
  ["attempts.0.present", "1"],
  ["attempts.0.channel", "app_chat"],
  ["attempts.0.when", "now"],
  ["attempts.0.exact", ""],
  ["attempts.0.asks", "6"],
  ["attempts.0.queue", ""],
  ["attempts.0.queueExact", "20"],
  ["attempts.0.barriers[]", "repeat_ask"],
  ["attempts.0.measure.repeat_ask", "6"],
  ["attempts.0.other", ""],
  ["attempts.0.outcome", "no_human"],
  ["matter", "dispute"],
  ["title", "退款申请被机器人反复驳回"],
  ["narrative", "连续输入“转人工”六次，都只收到同一条自动回复，订单无人处理。".repeat(3)],
  ["wanted", "退还订单金额，并由真人客服说明原因。"],
  ["region", ""],
  ["vulnerability", "none"],
  ["consentContact", "yes"],
];

export interface FormFacts {
  readonly idempotencyKey: string;
  readonly platform: string;
  readonly contact: string;
}

function filingFields({ idempotencyKey, platform, contact }: FormFacts): (readonly [string, string])[] {
  return [["idempotencyKey", idempotencyKey], ["platform", platform], ...FIELDS, ["contact", contact]];
}

/** As the page's script sends it. */
export function encodedFiling(facts: FormFacts): string {
  return new URLSearchParams(
    filingFields(facts).map(([name, value]): [string, string] => [name, value]),
  ).toString();
}
