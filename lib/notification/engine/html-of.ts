// A mail as plain HTML: one column, no images, no styles that a mail program would not know.
import type { NoticeWords } from "@/lib/notification/engine/notice-words";

export interface HtmlMail {
  readonly lang: string;
  readonly words: NoticeWords;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly link: { readonly href: string; readonly label: string } | null;
  readonly receipt: { readonly label: string; readonly value: string; readonly meaning: string } | null;
  readonly footer: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function safe(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const FONT =
  "-apple-system,'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

export function htmlOf(mail: HtmlMail): string {
  const rows = mail.lines
    .map(
      ({ label, value }) =>
        `<tr><td style="padding:4px 16px 4px 0;color:#5b6467;vertical-align:top">${safe(label)}</td><td style="padding:4px 0"><strong>${safe(value)}</strong></td></tr>`,
    )
    .join("");
  const link =
    mail.link === null
      ? ""
      : `<p style="margin:24px 0"><a href="${safe(mail.link.href)}" style="display:inline-block;padding:12px 20px;background:#0f5c55;color:#ffffff;text-decoration:none;border-radius:4px">${safe(mail.link.label)}</a><br><span style="font-size:13px;color:#5b6467;word-break:break-all">${safe(mail.link.href)}</span></p>`;
  const receipt =
    mail.receipt === null
      ? ""
      : `<p style="font-size:13px;color:#5b6467">${safe(mail.receipt.label)} <code>${safe(mail.receipt.value)}</code><br>${safe(mail.receipt.meaning)}</p>`;
  return `<!doctype html>
<html lang="${mail.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(mail.words.title)}</title></head>
<body style="margin:0;padding:24px;font-family:${FONT};font-size:16px;line-height:1.7;color:#16211f;background:#ffffff">
<div style="max-width:560px;margin:0 auto">
<h1 style="font-size:20px;margin:0 0 16px">${safe(mail.words.title)}</h1>
<p>${safe(mail.words.what)}</p>
<table role="presentation" style="border-collapse:collapse;margin:16px 0">${rows}</table>
<p>${safe(mail.words.todo)}</p>${link}${receipt}
<p style="font-size:13px;color:#5b6467;border-top:1px solid #d9dddc;padding-top:12px">${safe(mail.footer)}</p>
</div></body></html>
`;
}
