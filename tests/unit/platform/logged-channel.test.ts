// How a channel is written in the log of edits: another form of it would call every former version changed.
import { expect, test } from "vitest";
import { readChannel } from "@/lib/domain/platform/channel";
import { loggedChannel, loggedNext } from "@/lib/platform/engine/logged-channel";
import { typedHotline } from "@/tests/support/typed-hotline";

const TYPED = typedHotline({
  week: "周一至周五 9:00-12:00 13:00-18:00\n周六、周日 22:00-02:00",
  specialDays: "2026-10-01至2026-10-03; 2026-10-10 09:00-18:00",
  oneTap: "有",
  elderLine: "没有",
});

test("every value stands there in one language, hours line by line, and the last version says that it was closed", () => {
  const read = readChannel(TYPED, "2026-03-01");
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const values = {
    channelId: "a",
    version: 2,
    kind: "hotline",
    where: "400-000-0172",
    week: "mon-fri 09:00-12:00 13:00-18:00\nsat-sun 22:00-02:00",
    specialDays: "2026-10-01 closed\n2026-10-02 closed\n2026-10-03 closed\n2026-10-10 09:00-18:00",
    oneTap: "yes",
    elderLine: "no",
    textInstead: "",
    botVendor: "",
    origin: "platform",
    source: "官网",
    checkedOn: "2026-02-27",
  };
  expect(loggedChannel({ id: "a", version: 2 }, read.value)).toEqual(values);
  expect(loggedNext({ id: "a", version: 2, deed: "changed" }, read.value)).toEqual(values);
  expect(loggedNext({ id: "a", version: 2, deed: "closed" }, read.value)).toEqual({
    ...values,
    closed: true,
  });
});
