import { expect, test } from "vitest";
import { hasDecided } from "@/lib/domain/complaint/appeal-decider";

const regulator = { side: "regulator" } as const;

test("a person who took a decision that the log holds, early or late, under any account of theirs, has decided; a colleague has not", () => {
  const log = [
    { type: "contest_dismissed", ...regulator, actorId: "li" },
    { type: "adjudicated", ...regulator, actorId: "wang" },
    { type: "adjudicated", ...regulator, actorId: "zhao" },
  ] as const;
  for (const one of ["li", "wang", "zhao"]) expect(hasDecided(log, [one])).toBe(true);
  expect(hasDecided(log, ["chen"])).toBe(false);
  expect(hasDecided([], ["li"])).toBe(false);
  expect(hasDecided(log, [])).toBe(false);
  expect(hasDecided(log, ["chen", "wang"])).toBe(true);
});

test("to refer a complaint elsewhere decides nothing, and the same id on another side is another person", () => {
  expect(hasDecided([{ type: "referred", ...regulator, actorId: "li" }], ["li"])).toBe(false);
  expect(hasDecided([{ type: "filed", side: "consumer", actorId: "li" }], ["li"])).toBe(false);
  expect(hasDecided([{ type: "filed", ...regulator, actorId: "li" }], ["li"])).toBe(true);
});
