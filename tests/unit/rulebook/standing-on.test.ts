// What a rule rests on is a word with a day: what is adopted turns into law on its day in China, no matter who looks and how late.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { MECHANISM_PARTS, MECHANISMS } from "@/lib/domain/rulebook/mechanism";
import { SOURCE_DATE } from "@/lib/domain/rulebook/rule-sources";
import { ruleStanding } from "@/lib/domain/rulebook/rule-standing";
import { type CitedStanding, STANDINGS, standingOn } from "@/lib/domain/rulebook/standing";
import { chinaDay } from "@/lib/domain/shared/china-time";

const ADOPTED: CitedStanding = {
  standing: "adopted",
  source: "《客服办法》",
  clause: "第十二条",
  date: "2027-03-01",
};
const at = (instant: string) => chinaDay(new Date(instant));

describe("what is adopted", () => {
  test("is adopted until the last moment before its day in Asia/Shanghai, and in force from its first moment on", () => {
    expect(standingOn(ADOPTED, at("2027-02-28T15:59:59.999Z"))).toBe("adopted");
    expect(standingOn(ADOPTED, at("2027-02-28T16:00:00.000Z"))).toBe("in_force");
  });

  test("stays in force in later years, and was not in an earlier one", () => {
    expect(standingOn(ADOPTED, "2035-01-01")).toBe("in_force");
    expect(standingOn(ADOPTED, "2026-12-31")).toBe("adopted");
  });

  test("is in force one second after midnight in Shanghai while it is still the day before in London", () => {
    expect(standingOn({ ...ADOPTED, date: "2027-01-01" }, at("2026-12-31T16:00:01Z"))).toBe("in_force");
  });
});

test.each(["in_force", "recommended_standard", "proposed"] as const)(
  "%s never turns into another word, whatever its day",
  (standing) => {
    for (const day of ["2027-02-28", "2027-03-01", "2099-01-01"]) {
      expect(standingOn({ ...ADOPTED, standing }, day)).toBe(standing);
    }
  },
);

test.each(["in_force", "proposed", "house"] as const)("%s alone is itself on every day", (standing) => {
  expect(standingOn(standing, "2099-01-01")).toBe(standing);
});

describe("a number of the rulebook", () => {
  const rulebook = { standing: { ...DEFAULT_RULEBOOK.standing, resolution_hours: ADOPTED } };

  test("says the word of the day, with the source, the clause and the day that the version names", () => {
    const cited = { source: { name: "《客服办法》" }, clause: "第十二条", date: "2027-03-01" };
    expect(ruleStanding(rulebook, "resolution_hours", "2027-02-28")).toEqual({
      standing: "adopted",
      ...cited,
    });
    expect(ruleStanding(rulebook, "resolution_hours", "2027-03-01")).toEqual({
      standing: "in_force",
      ...cited,
    });
  });

  test("without a source of its own rests on one that the site knows", () => {
    const sourceOf = (key: "resolution_hours" | "volume_people") =>
      ruleStanding(DEFAULT_RULEBOOK, key, "2026-12-01");
    expect(sourceOf("resolution_hours")).toMatchObject({ standing: "proposed", source: "scholars" });
    expect(sourceOf("volume_people")).toMatchObject({ standing: "house", source: "rulebook" });
  });
});

describe("the fourteen mechanisms", () => {
  const parts = MECHANISMS.flatMap((code) => MECHANISM_PARTS[code].map((part) => ({ code, ...part })));

  test("present no proposal as law: in force are the dial tests and the naming, and nothing else", () => {
    expect(parts.filter(({ standing }) => standing === "in_force").map(({ code }) => code)).toEqual([
      "M7",
      "M8",
    ]);
  });

  test("rest on the recommended standard in M2 to M6, each time with its clause", () => {
    const standard = parts.filter(({ standing }) => standing === "recommended_standard");
    expect(standard.map(({ code }) => code)).toEqual(["M2", "M3", "M4", "M5", "M6"]);
    expect(standard.every(({ clause, source }) => clause !== null && source === "gbt_47746")).toBe(true);
  });

  test("are ours in parts of M2, M4, M8 and M12 only", () => {
    expect(parts.filter(({ standing }) => standing === "house").map(({ code }) => code)).toEqual([
      "M2",
      "M4",
      "M8",
      "M12",
    ]);
  });

  test("each rest on a source with a day; only a rulebook's day is its version's", () => {
    for (const { source, standing } of parts) {
      expect(SOURCE_DATE[source] === null).toBe(standing === "house");
      expect(STANDINGS).toContain(standing);
    }
  });
});
