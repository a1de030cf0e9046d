import { afterAll, beforeAll, expect, it } from "vitest";
import { listPlatformChoices } from "@/db/platform/platform-choice";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { givenPlatform } from "@/tests/support/stories";

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
  await givenPlatform(base.db, { nameZh: "云帆购物", nameEn: "Yunfan Mall" });
  await givenPlatform(base.db, { nameZh: "小满出行", nameEn: "Xiaoman Ride" });
});
afterAll(() => base.drop());

it.each([
  ["帆购", "云帆购物"],
  ["满", "小满出行"],
  ["fan ma", "云帆购物"],
  ["RIDE", "小满出行"],
  ["购帆", undefined],
  ["%", undefined],
])("the words %s find %s", async (words, name) => {
  const found = await listPlatformChoices(base.db, words, 10);
  expect(found.map((platform) => platform.nameZh)).toEqual(name === undefined ? [] : [name]);
});
