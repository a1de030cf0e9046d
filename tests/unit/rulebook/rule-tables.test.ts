// What the page of the rules says of a rulebook is what that rulebook says, however many steps it has.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NumbersTable, ThresholdTable } from "@/app/[locale]/(public)/_parts/rule-tables";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";

const rulebook = {
  ...DEFAULT_RULEBOOK,
  answer_rate_by_users: [
    { above_users: 2_000_000, percent: 80 },
    { above_users: 50_000_000, percent: 95 },
  ],
};

test.each([NumbersTable, ThresholdTable])("every size with its answer rate is said by %o", (table) => {
  const zh = renderToStaticMarkup(table({ locale: "zh", rulebook }));
  expect(zh).toContain("用户超过 2,000,000 的不低于 80%；用户超过 50,000,000 的不低于 95%");
  const en = renderToStaticMarkup(table({ locale: "en", rulebook }));
  expect(en).toContain("above 2,000,000 users: at least 80%; above 50,000,000 users: at least 95%");
});
