// What companies answer in the sample data: people's answers are called no template, and the lazy ones are.
import { expect, test } from "vitest";
import { SAMPLE_ANSWERS, SECOND_ANSWERS, TEMPLATE_ANSWERS, type SampleAnswer } from "@/db/seed/answers";
import { DELIVERY } from "@/db/seed/sample-complaints/errands";
import { SHOPPING } from "@/db/seed/sample-complaints/goods";
import { FOOD, HOUSING } from "@/db/seed/sample-complaints/home";
import { EDUCATION, HEALTH, TRAVEL } from "@/db/seed/sample-complaints/life";
import { FINANCE, TELECOM } from "@/db/seed/sample-complaints/money";
import { GAMES, SOCIAL, VIDEO } from "@/db/seed/sample-complaints/screens";
import { answerTemplate } from "@/lib/entry/cli/rules/template-answer";

const COMPLAINTS = [
  SHOPPING,
  DELIVERY,
  HOUSING,
  FOOD,
  TRAVEL,
  EDUCATION,
  HEALTH,
  FINANCE,
  TELECOM,
  SOCIAL,
  VIDEO,
  GAMES,
].flat();
const DAY = "2026-11-20";

function flagOf({ answer, deeds }: SampleAnswer, story = "") {
  const said = deeds.map(({ kind, cents, what }) => ({
    kind,
    ...(cents === undefined ? {} : { amount_cents: cents }),
    ...(what === undefined ? {} : { what }),
    by: DAY,
  }));
  return (answerTemplate({ answer, decision: "granted", deeds: said, story }) as { flag: string | null })
    .flag;
}

test("no answer of a person in the sample data is a template reply, whatever its consumer wrote", () => {
  const answers = [
    ...[...SAMPLE_ANSWERS, ...SECOND_ANSWERS].map((answer) => ({ answer, story: "" })),
    ...COMPLAINTS.flatMap(({ answer, second, narrative }) =>
      [answer, second].flatMap((one) => (one === undefined ? [] : [{ answer: one, story: narrative }])),
    ),
  ];
  expect(answers.length).toBeGreaterThan(50);
  const flagged = answers.filter(({ answer, story }) => flagOf(answer, story) !== null);
  expect(flagged.map(({ answer }) => [flagOf(answer), answer.answer])).toEqual([]);
});

test("the lazy answers of the sample data are", () => {
  const deeds = [{ kind: "other_deed", what: "已将问题反馈给相关部门", inDays: 3 }] as const;
  for (const answer of TEMPLATE_ANSWERS) expect(flagOf({ steps: "", answer, deeds })).not.toBeNull();
});
