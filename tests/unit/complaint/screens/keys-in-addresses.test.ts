import { describe, expect, test } from "vitest";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { readPlace, writePlace } from "@/lib/complaint/screens/inbox-position";

const ID = "019abcde-0123-7abc-8def-0123456789ab";

describe("a text from outside can be a key when PostgreSQL would read it as one", () => {
  test.each([ID, ID.toUpperCase(), "00000000-0000-0000-0000-000000000000"])("%s can", (text) => {
    expect(isUuid(text)).toBe(true);
  });

  test.each([
    "",
    ID.slice(1),
    `${ID}0`,
    ` ${ID}`,
    `${ID}\n`,
    ID.replaceAll("-", ""),
    ID.replace("a", "g"),
    `{${ID}}`,
  ])("%j cannot", (text) => {
    expect(isUuid(text)).toBe(false);
  });
});

describe("a place in the inbox", () => {
  const place = { source: "running", key: 1_764_068_400_000, id: ID } as const;

  test("is read as it was written", () => {
    expect(readPlace(writePlace(place), ["running"])).toEqual(place);
    expect(readPlace(writePlace({ ...place, key: -5 }), ["running"])).toEqual({ ...place, key: -5 });
  });

  test.each([
    null,
    "",
    `stopped.1.${ID}`,
    `elsewhere.1.${ID}`,
    `running.1.${ID.slice(1)}`,
    `running.1.${ID}.1`,
    `running.x.${ID}`,
    `running.1.${ID}\n`,
  ])("%j is the start of the list", (typed) => {
    expect(readPlace(typed, ["running"])).toBeNull();
  });
});
