// What the channels of a platform come to, in words: one tap, and the line for older and disabled people.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { formatDate } from "@/lib/base/i18n/format";
import { words, type About } from "./words-of-line";
import { channelRow, elderReports, tapReports, textReports } from "./shown-obligations";

describe("one tap", () => {
  const app = channelRow({ id: "a", kind: "app_chat", where: "我的 → 客服", oneTap: true });
  const hotline = channelRow({ oneTap: true, origin: "regulator" });
  const silent = channelRow({ id: "w", kind: "web_chat", where: "右下角" });

  test("that is only registered is not shown, by a company as by a regulator", () => {
    const { met, why } = words("one_tap", { channels: [app, hotline, silent] }, "zh");
    expect(met).toBe("not_shown");
    expect(why).toEqual(["3 个渠道中，0 个有用户一步接通，2 个只是登记里这样写，其余不清楚"]);
  });

  test("counts the channels on which people got through, and those of which they say the opposite", () => {
    const confirmed = tapReports("app_chat", 3, 0);
    const { figure, why } = words("one_tap", { channels: [app, hotline], reports: [confirmed] });
    expect(figure.sample).toBe("Confirmed on 1 of 2 channels");
    expect(why[0]).toMatch(/^Of 2 channels, people got through in one step on 1;/);
    const contradicted = { channels: [app, hotline], reports: [confirmed, tapReports("hotline", 0, 5)] };
    const said = words("one_tap", contradicted);
    expect([said.met, said.why]).toEqual([
      "no",
      ["On 1 of 2 channels, several people report that it does not work"],
    ]);
    const both = { channels: [app, hotline], reports: [confirmed, tapReports("hotline", 4, 0)] };
    expect(words("one_tap", both).why).toEqual(["People got through in one step on all channels: 2 of 2"]);
  });

  test("of a channel that five people found and nobody registered is asked, too", () => {
    const four = { reports: [tapReports("web_chat", 0, 4)] };
    expect(words("one_tap", four).why).toEqual(["No channel is registered yet"]);
    const through = words("one_tap", { reports: [tapReports("web_chat", 5, 0)] });
    expect([through.met, through.figure.sample]).toEqual(["yes", "Confirmed on 1 of 1 channels"]);
    const five = { reports: [tapReports("web_chat", 0, 5)] };
    expect(words("one_tap", five).why).toEqual([
      "On 1 of 1 channels, several people report that it does not work",
    ]);
  });

  test("that was confirmed before the entry was changed is not shown, and contradicted stays a no", () => {
    const [wordsSince, before] = [new Date("2026-11-20T00:00:00Z"), "2026-11-19T23:59:59.999Z"];
    const [change, newer] = [wordsSince.toISOString(), "2026-11-29T00:00:00.000Z"];
    const said = (reached: number, against: number, since: string | null, oneTap: boolean | null = true) =>
      words("one_tap", {
        channels: [channelRow({ oneTap, wordsSince })],
        // One word of the new entry, no matter whose, brings back nothing that was said of the one before.
        reports: [{ ...tapReports("hotline", reached, against), newestAt: newer, enoughAtOnceSince: since }],
      });
    expect(said(3, 0, change).met).toBe("yes");
    expect(said(3, 0, null).met).toBe("not_shown");
    const open = said(3, 0, before);
    expect([open.met, open.figure.sample]).toEqual(["not_shown", "Confirmed on 0 of 1 channels"]);
    expect(open.why[0]).toContain("on 0; 1 are only registered");
    // Nobody says so of the entry that stands: that is no claim, and no proof of the contrary.
    const unsaid = said(3, 0, before, null);
    expect(unsaid.met).toBe("not_shown");
    expect(unsaid.why[0]).toContain("on 0; 0 are only registered");
    expect(said(0, 5, before).met).toBe("no");
  });

  test("that is registered as missing everywhere is a no; one channel of which nobody says makes it not shown", () => {
    const missing = { ...silent, oneTap: false };
    const none = words("one_tap", { channels: [missing] });
    expect([none.met, none.why]).toEqual([
      "no",
      ["No channel is registered as having it, and not enough people got through that way"],
    ]);
    const { met, why } = words("one_tap", { channels: [missing, { ...silent, id: "u" }] });
    expect(met).toBe("not_shown");
    expect(why[0]).toContain("the rest is not known");
    expect(words("one_tap").met).toBe("not_shown");
  });
});

describe("older and disabled people", () => {
  const channels = [channelRow({ elderLine: true })];
  const inHours = (due: number, missed: number): About => ({
    channels,
    counts: { priorityContact: { due, missed } },
  });

  test("26 of 26 within eight hours and a line for them are a yes", () => {
    const { met, why, figure, about } = words("human_first", inHours(26, 0));
    expect([met, why]).toEqual(["yes", ["A line for them is registered"]]);
    expect(figure).toMatchObject({ sample: "26 of 26 people, 87.1%–100.0%", bar: { limit: 0.85 } });
    expect(about).toContain("within 8 hours of filing (the hours and the 85% are ours)");
  });

  test("without a line it is a no beside the same figure", () => {
    const { met, why, figure } = words("human_first", {
      ...inHours(26, 0),
      channels: [channelRow({ elderLine: false })],
    });
    expect([met, why]).toEqual([
      "no",
      ["No channel is registered as putting elderly and disabled people through first"],
    ]);
    expect(figure.value).toBe("100.0%");
  });

  test("of a line that nobody speaks of it is not shown, and so of no channel at all", () => {
    const { met, why } = words("human_first", {
      ...inHours(26, 0),
      channels: [channelRow({ elderLine: false }), channelRow({ id: "u", where: "95118" })],
    });
    expect([met, why]).toEqual([
      "not_shown",
      ["No channel is registered as putting them through first, and of some it is not known"],
    ]);
    const none = words("human_first", { ...inHours(26, 0), channels: [] });
    expect([none.met, none.why]).toEqual(["not_shown", ["No channel is registered yet"]]);
  });

  test("a line of which five say that nobody is there is not shown to be met, and says so; of four it is", () => {
    const said = (against: number, locale: "zh" | "en" = "en") =>
      words("human_first", { ...inHours(26, 0), reports: [elderReports("hotline", 0, against)] }, locale);
    expect(said(4).met).toBe("yes");
    expect([said(5).met, said(5).why]).toEqual([
      "not_shown",
      ["A line for them is registered", "Elderly or disabled people report that nobody is there: not judged"],
    ]);
    expect(said(5, "zh").why).toEqual(["登记里有这样的渠道", "老年人、残疾人反映那里没有真人，不判断"]);
  });

  test("a chat for text of which five say that nobody is there shows no yes; of four it does", () => {
    const chat = channelRow({ id: "a", kind: "app_chat", where: "我的 → 客服", textInstead: true });
    const said = (against: number, locale: "zh" | "en" = "en") =>
      words(
        "human_first",
        {
          ...inHours(26, 0),
          channels: [...channels, chat],
          reports: [textReports("app_chat", 0, against)],
        },
        locale,
      );
    expect(said(4).met).toBe("yes");
    expect([said(5).met, said(5).why[1]]).toEqual([
      "not_shown",
      "People who wrote report that nobody is there, on every channel registered as working in writing: not judged",
    ]);
    expect(said(5, "zh").why[1]).toBe("写明可用文字的渠道，每个都有多人反映没有真人，不判断");
  });

  test("too few, and an interval that spans the limit, show nothing", () => {
    expect(words("human_first", inHours(9, 0)).why[1]).toBe("Fewer than 10 people: not judged");
    expect(words("human_first", inHours(10, 0)).why[1]).toBe("The interval spans 85%: not judged");
    expect(words("human_first", inHours(0, 0)).why[1]).toBe("Nobody came due in the last 90 days");
  });

  test("rest on three things, each with its day, and the figure has its window", () => {
    expect(words("human_first", inHours(26, 0)).since).toEqual([
      "Standard in effect since 1 September 2026",
      "Proposed 6 December 2025",
      `Rulebook ${DEFAULT_RULEBOOK.version}, since ${formatDate("en", new Date(DEFAULT_RULEBOOK.effective_at))}`,
      "Figure: 1 September 2026 to 30 November 2026",
    ]);
  });
});
