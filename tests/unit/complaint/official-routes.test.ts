import { describe, expect, test } from "vitest";
import {
  asksFirst,
  hasRoutes,
  OFFICIAL_ROUTES,
  preconditionState,
  routeFacts,
  routesOf,
  type RouteFacts,
} from "@/lib/domain/complaint/official-routes";
import type { EventType } from "@/lib/domain/complaint/events";
import { INDUSTRIES } from "@/lib/domain/platform/known-as";

const DAY_MS = 86_400_000;
const FILED = Date.parse("2026-11-20T00:00:00Z");

interface Situation {
  readonly events?: readonly (readonly [type: EventType, day: number, byConsumer?: boolean])[];
  readonly listed?: boolean;
  readonly status?: "open" | "proposed" | "closed";
  readonly outcome?: "recorded" | "rejected" | "resolved" | "unconfirmed" | null;
}

function facts({ events = [], listed = true, status = "open", outcome = null }: Situation): RouteFacts {
  const latestFirst = events.toReversed().map(([type, day, byConsumer = true]) => {
    return { type, atMs: FILED + day * DAY_MS, byConsumer };
  });
  return routeFacts({ filedAt: FILED, status, outcome, listed, events: latestFirst });
}

const telecom = (of: Situation, days: number) => preconditionState("12300", facts(of), FILED + days * DAY_MS);
const courier = (of: Situation) => preconditionState("12305", facts(of), FILED);

describe("which authorities", () => {
  test("of an unknown industry all, of every other those of its field and the two general ones", () => {
    expect(routesOf(null)).toEqual(OFFICIAL_ROUTES);
    expect(new Set(INDUSTRIES.flatMap(routesOf))).toEqual(new Set(OFFICIAL_ROUTES));
    expect(routesOf("J")).toEqual(["12378", "12363", "12386", "12345"]);
    expect(routesOf("G")).toEqual(["12305", "12326", "12328", "12315", "12345"]);
    expect(routesOf("D")).toEqual(["12398", "12315", "12345"]);
    expect(routesOf("F")).toEqual(["12315", "12345"]);
    expect(routesOf("S")).toEqual(["12345"]);
  });

  test("an app's section begins with market regulation, and has telecoms, tickets and rides as well", () => {
    expect(routesOf("I")).toEqual(["12315", "12300", "12326", "12328", "12345"]);
  });

  test("where one does not know whom to call comes last, whatever the industry", () => {
    for (const industry of [...INDUSTRIES, null]) expect(routesOf(industry).at(-1)).toBe("12345");
  });

  test("telecoms, post and aviation ask for a complaint to the company first, nobody else does", () => {
    expect(OFFICIAL_ROUTES.filter(asksFirst)).toEqual(["12300", "12305", "12326"]);
  });
});

describe("whether there is still something to take to them", () => {
  test("not once it is withdrawn, merged, or solved by the consumer's own word", () => {
    const none = facts({});
    expect(hasRoutes("withdrawn", none)).toBe(false);
    expect(hasRoutes("merged", none)).toBe(false);
    const accepted = facts({ events: [["resolution_accepted", 1]], status: "closed", outcome: "resolved" });
    expect(hasRoutes("resolved", accepted)).toBe(false);
  });

  test("while it is live, after silence, after a decision, and when an accepted promise was broken or appealed", () => {
    const none = facts({});
    for (const outcome of [null, "unconfirmed", "for_company", "rejected", "recorded"] as const)
      expect(hasRoutes(outcome, none)).toBe(true);
    for (const after of ["promise_broken", "appealed"] as const)
      expect(
        hasRoutes(
          "resolved",
          facts({
            events: [
              ["resolution_accepted", 1],
              [after, 2],
            ],
          }),
        ),
      ).toBe(true);
    const byCompany = facts({
      events: [
        ["resolution_accepted", 1],
        ["appealed", 2, false],
      ],
    });
    expect(hasRoutes("resolved", byCompany)).toBe(false);
  });
});

describe("a complaint to the company first (couriers, airlines)", () => {
  test("is there once the company has the complaint: from the filing, or from when it was found", () => {
    expect(courier({})).toEqual({ is: "met", by: "passed_on", since: FILED });
    const found = { listed: true, events: [["platform_confirmed", 2, false]] } as const;
    expect(courier(found)).toEqual({ is: "met", by: "passed_on", since: FILED + 2 * DAY_MS });
  });

  test("is not known while nobody knows the company, when it was the wrong one, and when it was only recorded", () => {
    const unknown = { is: "unknown", why: "not_passed_on" };
    expect(courier({ listed: false })).toEqual(unknown);
    expect(courier({ status: "closed", outcome: "rejected" })).toEqual(unknown);
    expect(courier({ status: "closed", outcome: "recorded" })).toEqual(unknown);
  });
});

describe("a complaint that the operator did not settle first (telecoms)", () => {
  test("without an answer it is so from 15 days on, and not a millisecond before", () => {
    const from = FILED + 15 * DAY_MS;
    expect(preconditionState("12300", facts({}), from - 1)).toEqual({ is: "not_yet", why: "silence", from });
    expect(preconditionState("12300", facts({}), from)).toEqual({ is: "met", by: "silence" });
  });

  test("the 15 days run from when the company was found", () => {
    const found = { events: [["platform_confirmed", 2, false]] } as const;
    expect(telecom(found, 16.9)).toMatchObject({ is: "not_yet", from: FILED + 17 * DAY_MS });
    expect(telecom(found, 17)).toMatchObject({ is: "met" });
  });

  test("a breach after three days alone does not make it so", () => {
    expect(telecom({ events: [["breach", 3, false]] }, 4)).toMatchObject({ is: "not_yet", why: "silence" });
  });

  test("an answer that was not agreed to makes it so at once, a new one waits for the consumer's word", () => {
    const proposed = ["resolution_proposed", 1, false] as const;
    expect(telecom({ events: [proposed], status: "proposed" }, 1)).toEqual({ is: "not_yet", why: "waits" });
    const disputed = [proposed, ["resolution_disputed", 2]] as const;
    expect(telecom({ events: disputed }, 2)).toEqual({ is: "met", by: "disputed" });
    const again = [...disputed, ["resolution_proposed", 3, false]] as const;
    expect(telecom({ events: again, status: "proposed" }, 3)).toEqual({ is: "not_yet", why: "waits" });
  });

  test("an accepted answer does not, until its promise is broken or the complaint is reopened", () => {
    const accepted = [
      ["resolution_proposed", 1, false],
      ["resolution_accepted", 2],
    ] as const;
    expect(telecom({ events: accepted, status: "closed" }, 20)).toEqual({ is: "not_yet", why: "accepted" });
    for (const after of ["promise_broken", "reopened"] as const)
      expect(telecom({ events: [...accepted, [after, 3]] }, 3)).toEqual({ is: "met", by: "disputed" });
  });

  test("silence about an answer says nothing, nor does an answer whose contact fell", () => {
    const lapsed = [
      ["resolution_proposed", 1, false],
      ["confirmation_lapsed", 4, false],
    ] as const;
    const unsaid = { is: "unknown", why: "unsaid" };
    expect(telecom({ events: lapsed, status: "closed", outcome: "unconfirmed" }, 20)).toEqual(unsaid);
    expect(
      telecom(
        {
          events: [
            ["resolution_proposed", 1, false],
            ["human_contact_denied", 2],
          ],
        },
        20,
      ),
    ).toEqual(unsaid);
  });
});
