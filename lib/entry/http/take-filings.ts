// Answers filings without Next: the same gate, limit, schema and command as the page's action, at a tenth of its
// cost. Whatever cannot be filed is answered without words: the page then sends its form the ordinary way, which
// has them (docs/decisions).
import type { IncomingMessage, ServerResponse } from "node:http";
import { database } from "@/db/engine/client";
import { ASKED_COOKIE, askedCookie, openAsked } from "@/lib/sign-in/engine/asked-codes";
import { startComplaintSession } from "@/lib/sign-in/engine/complaint-session";
import { filingActor } from "@/lib/sign-in/engine/filing-actor";
import { DEVICE_COOKIE, deviceCookie, openDevice } from "@/lib/sign-in/engine/known-device";
import { openViewer } from "@/lib/sign-in/engine/open-viewer";
import { sessionIdOf } from "@/lib/sign-in/engine/session-token";
import { filingSchema } from "@/lib/filing/engine/filing-schema";
import { receiptCookie } from "@/lib/filing/engine/receipt";
import { takeFiling } from "@/lib/filing/commands/take-filing";
import { fieldValue } from "@/lib/base/forms/field-value";
import { nestValues, readFormValues } from "@/lib/base/forms/form-values";
import { isLocale } from "@/lib/base/i18n/locale";
import { cookieOf } from "@/lib/entry/http/cookie-of";
import { setCookie } from "@/lib/entry/http/set-cookie";

/** Nothing was filed and nothing is said: no error, for the page's own action takes over. */
const NOT_LIKE_THIS = 204;
const FORM = "application/x-www-form-urlencoded";

function answer(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string | string[]>> = {},
): void {
  if (response.headersSent) return;
  const length = status === NOT_LIKE_THIS ? {} : { "Content-Length": "0" };
  response.writeHead(status, { "Cache-Control": "no-store", ...length, ...headers }).end();
}

/** 201 with where the filed page is, 204 when nothing was filed, 415 when it is no form. Throws on an outage. */
export async function takeFilings(
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  address: string,
): Promise<void> {
  if (request.headers["content-type"]?.split(";")[0]?.trim() !== FORM) return answer(response, 415);
  const values = readFormValues(new URLSearchParams(body.toString("utf8")));
  const locale = fieldValue(values, "locale");
  if (!isLocale(locale)) return answer(response, NOT_LIKE_THIS);
  const filing = filingSchema(locale, new Date()).safeParse(nestValues(values));
  if (!filing.success) return answer(response, NOT_LIKE_THIS);

  const db = database();
  const now = new Date();
  const device = openDevice(cookieOf(request, DEVICE_COOKIE), now);
  const opening = openViewer(db, sessionIdOf(request.headers.cookie, new Date()));
  const taken = await takeFiling(filing.data, {
    who: opening.then(filingActor),
    locale,
    address,
    device,
  });
  if ("refused" in taken) return answer(response, NOT_LIKE_THIS);

  const { complaintId, number, accessCode, replay } = taken.filed;
  const viewer = await opening;
  // A filing by an account belongs to that account at once.
  const owns = viewer.kind === "consumer" && !replay;
  const session = owns ? null : await startComplaintSession(db, viewer, complaintId);
  const asked = taken.firstCode?.asked ?? null;
  const cookies = [
    receiptCookie(number, accessCode, taken.firstCode?.outcome ?? null),
    deviceCookie(device, { at: "complaint", target: number }, now),
    ...(asked === null ? [] : [askedCookie(openAsked(cookieOf(request, ASKED_COOKIE), now), asked, now)]),
    ...(session === null ? [] : [session]),
  ];
  answer(response, 201, {
    Location: `/${locale}/complaints/${number}/filed`,
    "Set-Cookie": cookies.map(setCookie),
  });
}
