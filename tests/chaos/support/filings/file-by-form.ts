// Files a complaint as a browser without JavaScript does: reads the page, fills in its form, sends it.

const FIELDS: Readonly<Record<string, string>> = {
  "attempts.0.present": "1",
  "attempts.0.channel": "app_chat",
  "attempts.0.when": "now",
  "attempts.0.exact": "",
  "attempts.0.asks": "6",
  "attempts.0.queue": "",
  "attempts.0.queueExact": "20",
  "attempts.0.barriers[]": "repeat_ask",
  "attempts.0.measure.repeat_ask": "6",
  "attempts.0.other": "",
  "attempts.0.outcome": "no_human",
  matter: "dispute",
  title: "退货签收 12 天未退款",
  narrative: "9 天里每次都是同一句自动回复，订单一直没有人处理。",
  wanted: "退回 1268 元，并由真人说明原因。",
  region: "",
  vulnerability: "none",
  consentContact: "yes",
};

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** The form's hidden fields, the framework's own among them, with what was typed. */
export function filledForm(page: string, contact: string): FormData {
  const form = /<form[^>]*id="file"[\s\S]*?<\/form>/.exec(page)?.[0];
  if (form === undefined) throw new Error("the page has no form");
  const filled = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "");
    if (attribute("type") === "hidden" && !(attribute("name") in FIELDS))
      filled.append(attribute("name"), attribute("value"));
  }
  for (const [name, value] of Object.entries(FIELDS)) filled.append(name, value);
  filled.append("contact", contact);
  return filled;
}

/** The number of the complaint that the answer to the form leads to; null when nothing was filed. */
export function filedNumber(answer: Response): string | null {
  const goTo = answer.headers.get("location") ?? "";
  return /\/complaints\/([^/]+)\/filed/.exec(goTo)?.[1] ?? null;
}
