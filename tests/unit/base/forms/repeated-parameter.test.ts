import { describe, expect, test } from "vitest";
import { readAddress, readAddressText } from "@/app/[locale]/(company)/company/_parts/inbox-address";
import { readQueuePlace, readQueueFilter } from "@/app/[locale]/(regulator)/regulator/_parts/queue-address";
import { readPage } from "@/app/[locale]/(auth)/_parts/page-facts";
import { queryValue } from "@/app/[locale]/_shell/query-value";

describe("of a parameter that an address repeats, the first counts", () => {
  test.each([
    [{}, null],
    [{ page: undefined }, null],
    [{ page: [] }, null],
    [{ page: "" }, ""],
    [{ page: "1" }, "1"],
    [{ page: ["1", "2"] }, "1"],
    [{ page: ["", "2"] }, ""],
  ])("%j is %j", (query, value) => {
    expect(queryValue(query, "page")).toBe(value);
  });

  test("in a company's inbox, from its address and from the form that came from it", () => {
    const first = { view: "paused", after: "a", before: null, query: null };
    expect(readAddress({ view: ["paused", "held"], after: ["a", "b"] })).toEqual(first);
    expect(readAddressText("view=paused&view=held&after=a&after=b")).toEqual(first);
  });

  test("in a regulator's queue", () => {
    const query = {
      queue: ["appeals", "all"],
      platform: ["云栈", "x"],
      level: ["2", "3"],
      after: ["a", "b"],
    };
    expect(readQueueFilter(query)).toMatchObject({ queue: "appeals", platform: "云栈", level: 2 });
    expect(readQueuePlace(query)).toEqual({ after: "a", before: "" });
  });

  test("on the way back after signing in", async () => {
    const read = (back: string | string[]) =>
      readPage({
        params: Promise.resolve({ locale: "zh" }),
        searchParams: Promise.resolve({ return: back }),
      });
    expect((await read(["/zh/complaints", "/en/rules"])).returnTo).toBe("/zh/complaints");
    expect((await read(["https://elsewhere.example", "/en/rules"])).returnTo).toBeNull();
  });
});
