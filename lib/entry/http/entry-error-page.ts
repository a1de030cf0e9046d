// The few pages that this server answers without Next: plain, kind, in the reader's language.
import type { IncomingMessage, ServerResponse } from "node:http";
import { HTML_LANG, type Locale } from "@/lib/base/i18n/locale";
import { requestLocale } from "@/lib/entry/http/request-locale";
import type { SubmittedForm } from "@/lib/entry/http/submitted-form";

type Reason =
  "too_large" | "foreign_form" | "busy" | "method" | "stale" | "unreadable" | "outage" | "late" | "full";

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
  outage: 503,
  unreadable: 400,
  late: 408,
  full: 503,
};

/** After these nothing else that is sent on the connection is waited for. */
const ENDS_CONNECTION: ReadonlySet<Reason> = new Set(["too_large", "late"]);

const WORDS: Readonly<Record<Locale, Readonly<Record<Reason, Words>>>> = {
  zh: {
    too_large: {
      title: "内容太大，没有收到",
      text: "一次提交不能超过 2 MB。请返回上一页，删减文字后再提交。投诉没有提交，时限也没有受影响。",
      back: "回首页",
    },
    foreign_form: {
      title: "没有提交成功",
      text: "我们没法确认它是从接通的页面发出的，为了保护您，没有办理。请重新打开本站的页面，再提交一次。",
      back: "回首页",
    },
    busy: {
      title: "暂时没有回应",
      text: "系统没能及时回应。请稍后返回上一页再试一次；同一份投诉重复提交，只会登记一次。",
      back: "回首页",
    },
    stale: {
      title: "页面已更新，请重新提交",
      text: "您打开页面之后，系统更新过。请返回上一页（填写的内容还在），刷新后再提交。这次没有登记任何内容。",
      back: "回首页",
    },
    outage: {
      title: "系统暂时连不上，请稍后再试",
      text: "数据库正在恢复，通常不到一分钟。已经登记的投诉和时限都不受影响；同一份投诉重复提交，只会登记一次。",
      back: "回首页",
    },
    unreadable: {
      title: "这个网址不对",
      text: "网址或提交的内容不完整。请从首页重新打开要去的页面；这次没有登记任何内容。",
      back: "回首页",
    },
    late: {
      title: "没有收全",
      text: "这次提交没有在时限内送完。请检查网络，返回上一页（填写的内容还在），再提交一次；这次没有登记任何内容。",
      back: "回首页",
    },
    full: {
      title: "同时提交的内容太多",
      text: "现在同时提交的内容太多，系统收不下，这次没有收到，也没有登记任何内容。请稍等片刻，返回上一页（填写的内容还在）再提交。",
      back: "回首页",
    },
    method: { title: "这个网址不能这样打开", text: "请从首页重新打开要去的页面。", back: "回首页" },
  },
  en: {
    too_large: {
      title: "Too large to receive",
      text: "You can submit at most 2 MB at once. Go back, shorten the text and submit it again. Nothing was filed, and no deadline has changed.",
      back: "Home",
    },
    foreign_form: {
      title: "Not submitted",
      text: "We could not confirm that this came from one of our pages, so to protect you we did nothing with it. Open the page on this site again and submit it there.",
      back: "Home",
    },
    busy: {
      title: "No answer in time",
      text: "The system did not respond in time. Go back in a moment and try again; if you submit the same complaint twice, it is filed once.",
      back: "Home",
    },
    stale: {
      title: "The page has changed; please submit again",
      text: "The system was updated after you opened the page. Go back (what you typed is still there), reload and submit again. Nothing was recorded this time.",
      back: "Home",
    },
    outage: {
      title: "Not available for a moment; please try again",
      text: "The database is recovering, usually within a minute. Complaints already filed and their deadlines are not affected; if you submit the same complaint twice, it is filed once.",
      back: "Home",
    },
    unreadable: {
      title: "This address is not right",
      text: "The address, or what was sent, is incomplete. Please open the page again from the home page. Nothing was recorded this time.",
      back: "Home",
    },
    late: {
      title: "Not all of it arrived",
      text: "What you submitted did not arrive completely in time. Check the connection, go back (what you typed is still there) and submit again. Nothing was recorded this time.",
      back: "Home",
    },
    full: {
      title: "Too much at once",
      text: "More is being submitted right now than the system can take, so this was not received. Wait a moment, go back (what you typed is still there) and submit again. Nothing was recorded this time.",
      back: "Home",
    },
    method: {
      title: "This address cannot be opened like this",
      text: "Please open the page again from the home page.",
      back: "Home",
    },
  },
};

const AGAIN: Readonly<Record<Locale, { readonly lead: string; readonly button: string }>> = {
  zh: {
    lead: "您填的内容都在这一页里，没有丢。过一会儿按下面的按钮就行，不用重填。",
    button: "再提交一次",
  },
  en: {
    lead: "Everything you typed is still on this page. Wait a moment and press the button; you don’t have to type it again.",
    button: "Submit again",
  },
};

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string): string => text.replace(/[&"<>]/g, (mark) => ENTITIES[mark] ?? "");

/** What was sent, ready to be sent again. Line breaks survive as character references. */
function again(locale: Locale, action: string, form: SubmittedForm): string {
  const { lead, button } = AGAIN[locale];
  const fields = form.map(
    ([name, value]) =>
      `<input type="hidden" name="${escaped(name)}" value="${escaped(value).replace(/\r\n?|\n/g, "&#10;")}">`,
  );
  return `<p>${lead}</p><form method="post" enctype="multipart/form-data" action="${escaped(action)}">${fields.join("")}<button>${button}</button></form>`;
}

function html(locale: Locale, words: Words, nonce: string, form: string): string {
  return `<!doctype html>
<html lang="${HTML_LANG[locale]}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 34rem; padding: 60px 20px; font: 18px/1.7 "PingFang SC", "HarmonyOS Sans SC",
  "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; background: light-dark(#F6F5F1, #121615); color: light-dark(#1C2321, #E9ECE8) }
h1 { font-size: 30px; line-height: 1.35 } a { color: light-dark(#0B5D57, #6FC7B9) }
button { font: inherit; min-height: 48px; padding: 8px 28px; border: 0; border-radius: 4px;
  background: light-dark(#0B5D57, #6FC7B9); color: light-dark(#FFFFFF, #121615) }
</style></head>
<body><main><h1>${words.title}</h1><p>${words.text}</p>${form}<p><a href="/${locale}">${words.back}</a></p></main></body></html>
`;
}

/** Ends the answer with the page for `reason`, and gives back a form that was sent. Does nothing when an answer has begun. */
export function answerErrorPage(
  request: IncomingMessage,
  response: ServerResponse,
  reason: Reason,
  nonce: string,
  submitted: SubmittedForm | null = null,
): void {
  if (response.headersSent) return;
  const url = request.url ?? "/";
  const locale = requestLocale(url, request.headers["accept-language"]);
  response.writeHead(STATUS[reason], {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    ...(STATUS[reason] === 503 ? { "Retry-After": "5" } : {}),
    ...(ENDS_CONNECTION.has(reason) ? { Connection: "close" } : {}),
  });
  const form = submitted === null ? "" : again(locale, url, submitted);
  response.end(request.method === "HEAD" ? undefined : html(locale, WORDS[locale][reason], nonce, form));
}
