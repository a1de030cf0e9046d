// A complaint whose contact was disowned may be reopened like any other: its week for another contact begins then.
import { expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { deriveClock } from "@/lib/domain/clock/derive-clock";
import { hoursOf, instantOf, logOf, type Step } from "./log-notation";

const reopened: Step[] = [
  [1, "human_contact_attested"],
  [2, "disowned"],
  [60, "resolution_proposed"],
  [110, "resolution_accepted"],
  [175, "reopened"],
];

test("nothing that time brings is earlier than the reopening", () => {
  const at = (hour: number) => {
    const answered = deriveClock(logOf(reopened), DEFAULT_RULEBOOK, instantOf(hour), false);
    if ("fault" in answered) throw new Error(JSON.stringify(answered));
    return answered;
  };
  expect(at(176).snapshot.status).toBe("open");
  const { derived, snapshot } = at(175 + 168);
  expect([snapshot.status, snapshot.outcome]).toEqual(["closed", "rejected"]);
  const lapsed = derived.filter(({ type }) => type === "contact_lapsed").map(({ atMs }) => hoursOf(atMs));
  expect(lapsed).toEqual([175 + 168]);
});
