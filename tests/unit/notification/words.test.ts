import { describe, expect, test } from "vitest";
import { spokenCode } from "@/lib/domain/shared/reference";
import { EVENT_TYPES } from "@/lib/domain/complaint/events";
import { SIDES } from "@/lib/domain/people/actor";
import { EVENT_CATALOGUE } from "@/lib/domain/complaint/event-catalogue";
import type { Notice } from "@/lib/domain/notification/notice";
import { REVIEW_CATALOGUE } from "@/lib/domain/review/review-catalogue";
import { getTranslator } from "@/lib/base/i18n/translator";
import { render } from "@/lib/notification/engine/render";

function everyNotice(): (Notice & { readonly review: boolean })[] {
  const found = new Map<string, Notice & { readonly review: boolean }>();
  const add = (notices: readonly Notice[], review: boolean) => {
    for (const notice of notices) found.set(`${notice.to} ${notice.message}`, { ...notice, review });
  };
  for (const type of EVENT_TYPES) {
    for (const by of SIDES) {
      for (const [over, listed] of [
        [true, true],
        [false, true],
        [false, false],
      ] as const) {
        for (const ordinal of [1, 2, 3]) {
          const occasion = { by, over, listed, ordinal, hoursLeft: 6, answered: false };
          for (const proved of [true, false]) {
            const about = {
              ...occasion,
              proved,
              provedBefore: proved,
              anotherContact: proved,
              foreignContact: !proved,
            };
            for (const again of [true, false]) {
              const counted = { ...about, again, received: again, toJudge: false, breachCounts: true };
              add(EVENT_CATALOGUE[type].notices(counted), false);
              add(EVENT_CATALOGUE[type].notices({ ...counted, toJudge: true, breachCounts: false }), false);
            }
          }
        }
      }
    }
  }
  for (const { notices } of Object.values(REVIEW_CATALOGUE)) add(notices(true), true);
  return [...found.values()];
}

const FACTS = {
  number: "JT-20261123-7K2M9QXB",
  platformZh: "迅达速运",
  platformEn: "Xunda Express",
  deadlineAt: "2026-11-25T10:00:00.000Z",
  head: "9f".repeat(32),
};

describe.each(["zh", "en"] as const)("in %s", (locale) => {
  test.each(everyNotice())("$message has words for $to", ({ message, to, review }) => {
    const facts = { ...FACTS, audience: to };
    const mail = render({ message, locale, facts, review, publicUrl: "https://jietong.example" });
    expect(mail.subject).toContain(FACTS.number);
    expect(mail.text).toContain("https://jietong.example/");
    expect(mail.text).toContain(
      locale === "zh" ? "2026年11月25日 18:00（北京时间）" : "25 November 2026, 18:00 (Beijing time)",
    );
    expect(mail.text).toContain("9f9f 9f9f 9f9f 9f9f");
    expect(mail.text + mail.html + mail.sms).not.toMatch(/\{|notices\.|undefined/);
  });
});

test.each([
  ["zh", 1, "还剩 1 小时"],
  ["zh", 60, "还剩 60 小时"],
  ["en", 1, "1 hour left"],
  ["en", 60, "60 hours left"],
] as const)(
  "in %s a warning says that %i hours are left, whatever the rulebook's hours",
  (locale, hours, words) => {
    const facts = { ...FACTS, hoursLeft: hours, audience: "company" };
    const mail = render({ message: "warning", locale, facts, review: false, publicUrl: "" });
    expect(mail.subject).toContain(words);
    // As it was stored before warnings were counted.
    const before = { ...FACTS, audience: "company" };
    const old = { message: `warning_${String(hours)}`, locale, facts: before, review: false, publicUrl: "" };
    expect(render(old).subject).toBe(mail.subject);
  },
);

test("a message with a code names how long it lives, and nothing else", () => {
  const facts = { audience: "consumer" };
  const mail = render({
    message: "one_time_code",
    locale: "zh",
    facts,
    review: false,
    publicUrl: "",
    code: "012345",
  });
  expect(mail.subject).toBe("验证码 012345");
  expect(mail.sms).toContain("012345");
  expect(mail.text).toContain("10 分钟内有效");
});

test.each(["zh", "en"] as const)(
  "in %s a complaint that continues elsewhere is announced with its code",
  (locale) => {
    const facts = { ...FACTS, predecessor: "JT-20261120-00000000", audience: "consumer" };
    const about = {
      message: "filed_elsewhere",
      locale,
      facts,
      review: false,
      publicUrl: "",
      accessCode: "7K2M9QXB",
    };
    const mail = render(about);
    for (const text of [mail.text, mail.html, mail.sms]) expect(text).toContain(spokenCode("7K2M9QXB"));
    expect(mail.text).toContain("JT-20261120-00000000");
  },
);

test("who denies a contact is sent to the button by the word that stands on it", () => {
  const facts = { ...FACTS, audience: "consumer" };
  const mail = render({ message: "contact_attested", locale: "zh", facts, review: false, publicUrl: "" });
  expect(mail.text).toContain(`“${getTranslator("zh", "complaint")("decision.answer_contact.no")}”`);
});

test("what a platform is called cannot put markup into a mail", () => {
  const facts = { ...FACTS, platformZh: `<img src=x onerror="alert(1)">`, audience: "consumer" };
  const mail = render({
    message: "breached",
    locale: "zh",
    facts,
    review: false,
    publicUrl: "https://jietong.example",
  });
  expect(mail.html).not.toContain("<img");
  expect(mail.html).toContain("&lt;img");
});
