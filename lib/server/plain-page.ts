// The few pages this server answers by itself, before the product is asked: plain, kind, in the reader's language.
import type { IncomingMessage, ServerResponse } from "node:http";
import { localeOf } from "@/lib/server/locale";
import type { Locale } from "@/lib/server/locale";

type Reason = "too_large" | "foreign_form" | "busy" | "method" | "stale";

interface Words {
  readonly title: string;
  readonly text: string;
  readonly back: string;
}

const STATUS: Readonly<Record<Reason, number>> = {
  too_large: 413,
  foreign_form: 403,
  busy: 503,
  method: 405,
  stale: 409,
};

const WORDS: Readonly<Record<Locale, Readonly<Record<Reason, Words>>>> = {
  zh: {
    too_large: {
      title: "内容太大，没有收到",
      text: "一次提交不能超过 2 MB。请返回上一页，删减文字后再提交。投诉没有提交，时限也没有受影响。",
      back: "回到首页",
    },
    foreign_form: {
      title: "这次提交没有被接受",
      text: "我们无法确认它来自接通自己的页面，为了保护您，没有办理。请重新打开本站页面，再提交一次。",
      back: "回到首页",
    },
    busy: {
      title: "暂时没有回应",
      text: "系统没能及时答复。请稍后返回上一页再试一次；同一份投诉重复提交，只会登记一次。",
      back: "回到首页",
    },
    stale: {
      title: "页面已更新，请重新提交",
      text: "您打开页面之后，系统更新过。请返回上一页（填写的内容还在），刷新后再提交。这次没有登记任何内容。",
      back: "回到首页",
    },
    method: { title: "无法这样访问", text: "这个地址不接受这种请求。", back: "回到首页" },
  },
  en: {
    too_large: {
      title: "Too large to receive",
      text: "One submission can hold 2 MB. Go back, shorten the text and send it again. Nothing was filed, and no deadline has changed.",
      back: "Home",
    },
    foreign_form: {
      title: "This was not accepted",
      text: "We could not confirm that it was sent from a page of Jietong, so to protect you nothing was done. Open the page on this site and send it again.",
      back: "Home",
    },
    busy: {
      title: "No answer in time",
      text: "The system did not answer in time. Go back in a moment and try again; sending the same complaint twice files it once.",
      back: "Home",
    },
    stale: {
      title: "The page has changed; please send it again",
      text: "The system was updated after you opened the page. Go back (what you typed is still there), reload, and send it again. Nothing was recorded this time.",
      back: "Home",
    },
    method: { title: "Not possible", text: "This address does not take this kind of request.", back: "Home" },
  },
};

function html(locale: Locale, words: Words, nonce: string): string {
  return `<!doctype html>
<html lang="${locale === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 34rem; padding: 60px 20px; font: 18px/1.7 "PingFang SC", "HarmonyOS Sans SC",
  "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; background: light-dark(#F6F5F1, #121615); color: light-dark(#1C2321, #E9ECE8) }
h1 { font-size: 30px; line-height: 1.35 } a { color: light-dark(#0B5D57, #6FC7B9) }
</style></head>
<body><main><h1>${words.title}</h1><p>${words.text}</p><p><a href="/${locale}">${words.back}</a></p></main></body></html>
`;
}

/** Ends the answer with the page for `reason`. Does nothing when an answer has begun. */
export function answerPlainly(
  request: IncomingMessage,
  response: ServerResponse,
  reason: Reason,
  nonce: string,
): void {
  if (response.headersSent) return;
  const locale = localeOf(request.url ?? "/", request.headers["accept-language"]);
  response.writeHead(STATUS[reason], {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    ...(reason === "busy" ? { "Retry-After": "5" } : {}),
    ...(reason === "too_large" ? { Connection: "close" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : html(locale, WORDS[locale][reason], nonce));
}
