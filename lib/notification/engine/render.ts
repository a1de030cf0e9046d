// One notification as a mail and as a text message: what happened, until when, what to do, where, and the receipt.
import { spokenCode } from "@/lib/domain/shared/reference";
import { formatFullInstant } from "@/lib/base/i18n/format";
import { HTML_LANG } from "@/lib/base/i18n/locale";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { htmlOf } from "@/lib/notification/engine/html-of";
import { linkOf } from "@/lib/notification/engine/link-of";
import { factInstant, factPlatform, factText } from "@/lib/notification/engine/notification-facts";
import type { RenderedFacts } from "@/lib/notification/engine/notification-facts";
import { noticeWords } from "@/lib/notification/engine/notice-words";

export interface ToRender {
  readonly message: string;
  readonly locale: Locale;
  readonly facts: RenderedFacts;
  readonly review: boolean;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** Of a mail that speaks of several: the messages of the others. */
  readonly beside?: readonly string[];
  /** Of one_time_code only. */
  readonly code?: string | undefined;
  /** Of filed_elsewhere only: what opens the new complaint, beside its number. */
  readonly accessCode?: string | undefined;
}

export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The whole of it as one text message. */
  readonly sms: string;
}

export interface Line {
  readonly label: string;
  readonly value: string;
}

function numbered(locale: Locale, title: string, number: string): string {
  return locale === "zh" ? `${title}（${number}）` : `${title} (${number})`;
}

/** The receipt as people can read it out: the first 16 of 64 hexadecimal digits, in fours. */
const RECEIPT_DIGITS = 16;

function shortHead(head: string): string {
  return (head.slice(0, RECEIPT_DIGITS).match(/.{1,4}/g) ?? []).join(" ");
}

/** The instants that bind somebody, each with its label, in Chinese standard time. */
function limits({ locale, facts, review }: ToRender): Line[] {
  const t = getTranslator(locale, "notification");
  const line = (label: string, instant: Date | null): Line[] =>
    instant === null
      ? []
      : [{ label, value: t("mail.beijing", { instant: formatFullInstant(locale, instant) }) }];
  const deadline = factInstant(facts, "deadlineAt");
  if (review) return line(t("mail.actBy"), deadline);
  const answerBy = line(t("mail.answerBy"), factInstant(facts, "answerBy"));
  return [
    ...answerBy,
    ...line(facts["breached"] === true ? t("mail.deadlinePassed") : t("mail.deadline"), deadline),
  ];
}

function renderCode({ locale, code = "" }: ToRender): Rendered {
  const t = getTranslator(locale, "notification");
  const words = { title: t("code.title", { code }), what: t("code.what", { code }), todo: t("code.todo") };
  const text = [words.what, words.todo, t("mail.footer")].join("\n\n");
  const html = htmlOf({
    lang: HTML_LANG[locale],
    words,
    lines: [],
    link: null,
    receipt: null,
    footer: t("mail.footer"),
  });
  return { subject: words.title, text, html, sms: t("code.sms", { code }) };
}

function shortOf(notification: ToRender, title: string, until: Line | undefined, link: string): string {
  const t = getTranslator(notification.locale, "notification");
  const number = factText(notification.facts, "number");
  if (notification.accessCode !== undefined)
    return t("smsAccessCode", { title, number, code: spokenCode(notification.accessCode), link });
  if (until === undefined) return t("sms", { title, number, link });
  return t("smsDeadline", { title, number, label: until.label, deadline: until.value, link });
}

/** What else happened within the hour, by its titles. */
function besideLines({ locale, facts, beside = [] }: ToRender): Line[] {
  const t = getTranslator(locale, "notification");
  const titles = [...new Set(beside.map((message) => noticeWords(locale, message, facts).title))];
  return titles.length === 0
    ? []
    : [{ label: t("mail.more"), value: titles.join(locale === "zh" ? "；" : "; ") }];
}

export function render(notification: ToRender): Rendered {
  const { message, locale, facts, review, publicUrl, accessCode } = notification;
  if (message === "one_time_code") return renderCode(notification);
  const t = getTranslator(locale, "notification");
  const words = noticeWords(locale, message, facts);
  const number = factText(facts, "number");
  const platform = factPlatform(locale, facts);
  const until = limits(notification);
  const lines = [
    { label: t("mail.number"), value: number },
    ...(accessCode === undefined ? [] : [{ label: t("mail.accessCode"), value: spokenCode(accessCode) }]),
    ...(facts["unproved"] === true ? [] : [{ label: t("mail.platform"), value: platform }]),
    ...until,
    ...besideLines(notification),
  ];
  const link = `${publicUrl}${linkOf(locale, facts, review)}`;
  const head = factText(facts, "head");
  const receipt =
    head === ""
      ? null
      : { label: t("mail.receipt"), value: shortHead(head), meaning: t("mail.receiptMeaning") };
  const colon = locale === "zh" ? "：" : ": ";
  const say = (line: Line) => `${line.label}${colon}${line.value}`;
  const text = [
    words.what,
    lines.map(say).join("\n"),
    say({ label: t("mail.whatToDo"), value: words.todo }),
    say({ label: t("mail.open"), value: link }),
    ...(receipt === null ? [] : [`${say(receipt)}\n${receipt.meaning}`]),
    t("mail.footer"),
  ].join("\n\n");
  const html = htmlOf({
    lang: HTML_LANG[locale],
    words,
    lines,
    link: { href: link, label: t("mail.open") },
    receipt,
    footer: t("mail.footer"),
  });
  return {
    subject: words.title.includes(number) ? words.title : numbered(locale, words.title, number),
    text,
    html,
    sms: shortOf(notification, words.title, until[0], link),
  };
}
