// The numbers that Jietong starts with, what each rests on, and what the fourteen mechanisms rest on: a change of policy
// is a change of rulebook.golden.txt. After a change that is meant: UPDATE_GOLDEN=1 npx vitest run --config
// tests/vitest.config.ts rulebook-on-file
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { rulebookInForce } from "@/lib/domain/rulebook/rulebook";
import { MECHANISM_PARTS, MECHANISMS } from "@/lib/domain/rulebook/mechanism";
import { resolutionBinds } from "@/lib/domain/rulebook/standing";

const GOLDEN = path.join(import.meta.dirname, "rulebook.golden.txt");

function printed(): string {
  const { version, effective_at, standing, ...numbers } = DEFAULT_RULEBOOK;
  const rules = Object.entries(numbers).map(
    ([key, value]) =>
      `${key} ${JSON.stringify(value)} ${JSON.stringify(standing[key as keyof typeof standing]).replaceAll('"', "")}`,
  );
  const mechanisms = MECHANISMS.flatMap((one) =>
    MECHANISM_PARTS[one].map(({ part, standing: word, source, clause }) =>
      [one, part, word, source, clause].filter((said) => said !== null).join(" "),
    ),
  );
  return `${[`version ${version} from ${effective_at}`, ...rules, ...mechanisms].join("\n")}\n`;
}

test("the rulebook and the standing of the mechanisms are the ones on file", () => {
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(GOLDEN, printed());
  expect(printed()).toBe(readFileSync(GOLDEN, "utf8"));
});

describe("the rulebook in force", () => {
  const first = { version: "1", effective_at: "2026-01-01T00:00:00Z" };
  const second = { version: "2", effective_at: "2026-03-01T00:00:00Z" };
  const inForce = (at: string, books = [first, second]) => rulebookInForce(books, Date.parse(at))?.version;

  test("is none before the first, and each from its very instant on", () => {
    expect(inForce("2025-12-31T23:59:59.999Z")).toBeUndefined();
    expect(inForce("2026-01-01T00:00:00Z")).toBe("1");
    expect(inForce("2026-02-28T23:59:59.999Z")).toBe("1");
    expect(inForce("2026-03-01T00:00:00Z")).toBe("2");
  });

  test("does not depend on the order in which the versions are listed", () => {
    expect(inForce("2026-04-01T00:00:00Z", [second, first])).toBe("2");
  });

  test("is the later listed of two from the same instant", () => {
    expect(inForce("2026-04-01T00:00:00Z", [second, { ...second, version: "2a" }])).toBe("2a");
  });
});

test("72 hours bind a company that signed the convention and are a yardstick for every other", () => {
  expect(resolutionBinds({ signed: true })).toBe("binding");
  expect(resolutionBinds({ signed: false })).toBe("yardstick");
});
