import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AttemptList } from "@/app/[locale]/_complaint/attempt-list";
import { nodeOf } from "@/app/[locale]/_complaint/log-lines";
import type { AttemptLine } from "@/lib/complaint/screens/complaint-content";
import type { LogLine } from "@/lib/complaint/screens/complaint-log";

const text = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const ATTEMPT: AttemptLine = {
  n: 1,
  channel: "hotline",
  startedAt: new Date("2026-11-22T16:30:00Z"),
  humanAsks: 4,
  queueSeconds: 1800,
  outcome: "abandoned",
  path: [],
  barriers: [
    { code: "long_queue", measure: null, text: null, promisedOn: null },
    { code: "other", measure: null, text: "排队后断线", promisedOn: null },
  ],
};

describe("attempts, as everybody reads them", () => {
  const shown = (attempts: readonly AttemptLine[]) =>
    text(renderToStaticMarkup(createElement(AttemptList, { locale: "zh", attempts })));

  test("the day in China and never the minute, what was tried, what stood in the way", () => {
    const words = shown([ATTEMPT]);
    expect(words).toContain("11月23日");
    expect(words).not.toContain("00:30");
    expect(words).toContain("说了 4 次“转人工”，排队 30 分钟");
    expect(words).toMatch(/：排队后断线$/);
  });

  test("the way in order, and a step that waits for an officer's look is not said to others", () => {
    const way = (...path: AttemptLine["path"]) => shown([{ ...ATTEMPT, path }]);
    const key = { step: "0", standing: "readable" } as const;
    expect(way(key, { step: "转人工", standing: "readable" })).toContain("依次：0 → 转人工");
    expect(way(key, { step: null, standing: "waits" })).toContain("依次：0 → （有一步正等工作人员审核）");
    expect(way({ step: "张三", standing: "waits" })).toContain("张三（工作人员审核后才给别人看）");
    for (const standing of ["refused", "number"] as const) {
      expect(way(key, { step: null, standing })).toContain("依次：0 → （有一步不公开）");
      expect(way({ step: "张三", standing })).toContain("张三（不给别人看）");
    }
    expect(shown([ATTEMPT])).not.toContain("依次");
  });

  test("what is not remembered is not said, and an unknown day is said to be unknown", () => {
    const words = shown([{ ...ATTEMPT, startedAt: null, humanAsks: null, queueSeconds: null, barriers: [] }]);
    expect(words).not.toMatch(/转人工|排队|11月/);
    expect(words).toContain("不记得时间");
  });

  test("what was measured is said in its sentence, and nothing of what was not", () => {
    const barriers = [
      { code: "hidden_key", measure: 4, text: null, promisedOn: null },
      { code: "paid_line", measure: 150, text: null, promisedOn: null },
      { code: "hung_up", measure: null, text: null, promisedOn: null },
      { code: "bot_promise_broken", measure: 126_850, text: "退运费", promisedOn: "2026-11-20" },
      { code: "of_a_later_list", measure: 7, text: null, promisedOn: null },
    ];
    expect(shown([{ ...ATTEMPT, barriers }])).toContain(
      "转人工的按键藏得很深，或和别的功能共用：按到第 4 层才有；打人工热线要另外收费：每分钟 1.5 元；系统主动挂断或关闭会话；机器人答应了，却没有办：退运费，涉及 1,268.5 元，答应 2026年11月20日 办好；of_a_later_list",
    );
  });

  test("none at all is said", () => {
    expect(shown([])).toBe("没有登记求助经过。");
  });
});

describe("a line of the log", () => {
  const line = (type: string, answer: string | null) =>
    ({ type, conversation: type === "human_contact_attested" ? { answer } : null }) as unknown as LogLine;

  test.each([
    [null, "conversation-attested"],
    ["confirmed", "conversation-confirmed"],
    ["denied", "plain"],
    ["revoked", "plain"],
  ])("a conversation answered by %s is marked %s", (answer, node) => {
    expect(nodeOf(line("human_contact_attested", answer))).toBe(node);
  });

  test("staff see as late what came due; the consumer the breach alone", () => {
    for (const type of ["breach", "first_contact_due", "escalation"])
      expect(nodeOf(line(type, null))).toBe("alarm");
    expect(nodeOf(line("escalation", null), ["breach"])).toBe("plain");
    expect(nodeOf(line("breach", null), ["breach"])).toBe("alarm");
  });
});
