// Next answers "not found", and what broke, with a page that its scripts fill. Until they do, and for readers without scripts, the
// same words stand in it.
import type { IncomingMessage } from "node:http";
import { HTML_LANG } from "@/lib/base/i18n/locale";
import en from "@/lib/base/i18n/messages/en/errors.json";
import zh from "@/lib/base/i18n/messages/zh-Hans/errors.json";
import { requestLocale } from "@/lib/entry/http/request-locale";

/** On the elements: a rule of a style sheet would stay when the scripts fill the page. */
const PAGE =
  "margin:0 auto;max-width:34rem;padding:60px 20px;font:18px/1.7 'PingFang SC','Noto Sans CJK SC',sans-serif";
const WAY = "display:inline-flex;align-items:center;min-height:44px";
const BLANK = '<html id="__next_error__"';

/** The page with its words, if it is one of those; its title says what it is. */
export function fillErrorPage({ url = "/", headers }: IncomingMessage, status: number, page: string): string {
  if (status < 400 || !page.includes(BLANK)) return page;
  const locale = requestLocale(url, headers["accept-language"]);
  const words = locale === "en" ? en : zh;
  const { title, lead } = status === 404 ? words.notFound : words.broken;
  const more = status === 404 ? `<p>${words.notFound.complaint}</p>` : "";
  const way = (path: string, word: string) => `<p><a href="${path}" style="${WAY}">${word}</a></p>`;
  const ways = way(`/${locale}`, words.home) + way(`/${locale}/track`, words.track);
  const content = `<main id="main" style="${PAGE}"><h1>${title}</h1><p>${lead}</p>${more}${ways}</main>`;
  return page
    .replace(BLANK, `<html lang="${HTML_LANG[locale]}" id="__next_error__"`)
    .replace(/<title>/, `<title>${title} · `)
    .replace(/<body[^>]*>/, (body) => `${body}${content}`);
}
