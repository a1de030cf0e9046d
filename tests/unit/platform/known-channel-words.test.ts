// What is known of a channel as people read it: a finding is never without its people, and nobody is said to be nobody.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FoundChannels } from "@/app/[locale]/_channel/found-channels";
import { KnownClaims } from "@/app/[locale]/_channel/known-claims";
import { ComparedChannel } from "@/app/[locale]/(public)/platforms/[slug]/side-by-side/compared-channel";
import type { ChannelRow } from "@/db/platform/channels";
import { noReports, type KindReports } from "@/lib/domain/platform/channel-reports";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { channelEvidenceOf, type KnownChannel } from "@/lib/platform/engine/channel-evidence-of";
import type { Locale } from "@/lib/base/i18n/locale";
import { markupWords } from "@/tests/support/markup-words";

const LINE: ChannelRow = {
  id: "1",
  version: 1,
  at: new Date("2026-03-01T00:00:00Z"),
  wordsSince: new Date("2026-03-01T00:00:00Z"),
  words: [{ fromMs: Date.parse("2026-03-01T00:00:00Z"), same: true }],
  cameFrom: [],
  closedAt: null,
  kind: "hotline",
  where: "95118",
  hours: null,
  oneTap: true,
  elderLine: null,
  textInstead: null,
  botVendor: "",
  origin: "platform",
  source: "官网",
  checkedOn: "2026-02-27",
};
const SILENT: KindReports = {
  ...noReports("hotline"),
  people: 6,
  claims: {
    reaches_a_person: { reached: 0, against: 6 },
    one_tap: { reached: 3, against: 1 },
    elder_line: { reached: 0, against: 0 },
    text: { reached: 0, against: 0 },
  },
  unanswered: 6,
  newestAt: "2026-03-09T00:00:00.000Z",
  enoughAtOnceSince: "2026-03-08T00:00:00.000Z",
};

function known(
  change: Partial<ChannelRow> = {},
  reports: readonly KindReports[] = [SILENT],
  others: readonly ChannelRow[] = [],
): KnownChannel {
  const [one] = channelEvidenceOf([{ ...LINE, ...change }, ...others], reports, null, DEFAULT_RULEBOOK);
  if (one === undefined) throw new Error("no channel");
  return one;
}
const claims = (locale: Locale, one: KnownChannel) =>
  markupWords(renderToStaticMarkup(createElement(KnownClaims, { locale, known: one })));
const compared = (locale: Locale, one: KnownChannel, days = 90) =>
  markupWords(renderToStaticMarkup(createElement(ComparedChannel, { locale, known: one, id: "x", days })));

test("each claim has its finding and the people behind it, in both languages", () => {
  const zh = claims("zh", known());
  expect(zh).toContain("能找到真人 多人反映做不到 0 人找到了真人，6 人反映没有真人");
  expect(zh).toContain("一键转人工 已证实 3 人没有反复要求就转到了真人；1 人反映转不到或要反复要求");
  expect(zh).toContain("老年人、残疾人优先 未证实 还没有老年人、残疾人反映");
  const en = claims("en", known());
  expect(en).toContain(
    "Reaches a person Reported not to work 0 people reached a person; 6 say that nobody is there",
  );
  expect(en).toContain(
    "One tap to a person Confirmed 3 people got through after asking at most once; 1 says",
  );
});

test("what only the company says has its word, and neither what a regulator found nor what is confirmed has it", () => {
  expect(claims("zh", known({}, []))).toContain("一键转人工 未证实 平台自报 还没有人就这一点反映");
  expect(claims("zh", known({ origin: "regulator" }, []))).not.toContain("平台自报");
  expect(claims("zh", known({}, [])).match(/平台自报/g)).toHaveLength(1);
  expect(claims("zh", known({ oneTap: null }, []))).not.toContain("平台自报");
  expect(claims("zh", known())).not.toContain("平台自报");
});

test("of text a chat has its people, and a hotline the test that is missing", () => {
  const text = { ...SILENT.claims, text: { reached: 4, against: 1 } };
  const chat = known({ kind: "app_chat", textInstead: true }, [
    { ...SILENT, kind: "app_chat", claims: text },
  ]);
  expect(claims("zh", chat)).toContain("可用文字代替语音 已证实 4 人用文字找到了真人，1 人反映没有真人");
  expect(compared("en", chat)).toContain("Text instead of voice Yes, stated by the platform Agree 4 people");
  const hotline = known({ textInstead: true });
  const needed = "从大家的反映里看不出，要靠文字拨测：至少还要 1 次";
  expect(claims("zh", hotline)).toContain(
    `可用文字代替语音 未证实 平台自报 电话和柜台能不能用文字，${needed}`,
  );
  expect(compared("en", hotline)).toContain(
    "Text instead of voice Yes, stated by the platform Not decided Reports cannot show this",
  );
  expect(claims("en", known({ kind: "app_chat" }, []))).toContain(
    "Text instead of voice Not verified No reports",
  );
});

test("counts of two lines together, and those of an entry that has changed, say so", () => {
  const twin = { ...LINE, id: "2", where: "95119" };
  expect(claims("zh", known({}, [SILENT], [twin]))).toContain("2 个同类渠道的合计");
  expect(claims("zh", known({}, [], [twin]))).not.toContain("合计");
  expect(
    claims("en", known({ words: [{ fromMs: Date.parse("2026-03-10T00:00:00Z"), same: true }] })),
  ).toContain("changed after these reports");
  expect(claims("en", known())).not.toContain("changed after");
});

test("the table sets three columns side by side, and says that nothing was tested", () => {
  const zh = compared("zh", known());
  expect(zh).toContain("说法 平台申报 大家报的 我们测的");
  expect(zh).toContain("能找到真人 申报了这个渠道 相反 0 人找到了真人，6 人反映没有真人");
  expect(zh).toContain("一键转人工 有，平台自报 一致 3 人");
  expect(zh).toContain(
    "老年人、残疾人优先 没有申报 没有这样申报，不比较 还没有老年人、残疾人反映 没有证据 还没有拨测",
  );
  expect(zh).toContain("还没有拨测，不能和大家报的对照。近 90 天，6 人填的结果是“没有人工”或“打不通”");
  expect(compared("zh", known(), 60)).toContain("近 60 天，6 人填的结果是");
  expect(compared("en", known({ oneTap: false, origin: "platform" }))).toContain(
    "No, stated by the platform Not claimed, not compared",
  );
  expect(compared("en", known({ origin: "regulator" }))).toContain(
    "Not stated; the channel was registered by a regulator Not claimed, not compared",
  );
});

test("few people, or people who disagree, decide nothing; of nobody no number is given", () => {
  const elder = { elderLine: true };
  expect(compared("zh", known(elder))).toContain("有，平台自报 不下结论 还没有老年人、残疾人反映");
  const torn = { reaches_a_person: { reached: 2, against: 6 } };
  const disagreeing = { ...SILENT, claims: { ...SILENT.claims, ...torn } };
  expect(compared("en", known({}, [disagreeing]))).toContain(
    "Lists this channel Not decided 2 people reached",
  );
  const nobody = compared("zh", known(elder, []));
  expect(nobody).toContain("还没有拨测，也还没有人反映。");
  expect(nobody).not.toContain("0 人");
});

test("a kind that five people used stands below, with what they say; without one there is no heading", () => {
  const found = channelEvidenceOf([], [SILENT], null, DEFAULT_RULEBOOK);
  const words = (all: readonly KnownChannel[], days = 90) =>
    markupWords(renderToStaticMarkup(createElement(FoundChannels, { locale: "zh", known: all, days })));
  expect(words(found)).toContain(
    "大家用过、登记里没有的渠道 怎样判断 电话热线 近 90 天有 6 人用这种渠道找过平台",
  );
  expect(words(found, 60)).toContain("近 60 天有 6 人用这种渠道找过平台");
  const gone = channelEvidenceOf([], [{ ...SILENT, people: 4 }], null, DEFAULT_RULEBOOK);
  expect(words(gone)).toContain("电话热线 登记里已经没有这种渠道；近 90 天大家反映的情况照样算数。");
  expect(compared("en", gone[0] ?? known())).toContain("No longer registered Not claimed, not compared");
  expect(words([known()])).toBe("");
  expect(compared("zh", found[0] ?? known())).toContain("没有申报，也没有登记 没有这样申报，不比较");
});
