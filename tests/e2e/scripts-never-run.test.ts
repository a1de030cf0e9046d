import type { Page } from "@playwright/test";
import { givenComplaint, givenPlatform } from "@/tests/support/stories";
import { enterByCode } from "@/tests/support/e2e-filing";
import { givenCompanyPerson, givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import { LIMITS, textLength } from "@/lib/domain/shared/limits";
import { contextAt } from "@/lib/complaint/engine/context";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { must } from "@/tests/support/stories";
import { givenFullLife } from "@/tests/support/full-life";
import { SCRIPT_PAYLOADS } from "@/tests/support/script-payloads";

/** In `npm run chaos -- R20` every payload stands in every text; in between as many as fit beside each other. */
const EVERY = process.env["EVERY_PAYLOAD"] === "yes";
const STEP = EVERY ? LIMITS.wanted : LIMITS.narrative;

/** As many payloads as a text of this length takes, beginning with the one at `from`. */
function packed(from: number, longest: number): { readonly text: string; readonly held: number } {
  let [text, held] = ["", 0];
  for (const payload of SCRIPT_PAYLOADS.slice(from)) {
    const longer = text === "" ? payload : `${text} ${payload}`;
    if (textLength(longer) > longest) break;
    [text, held] = [longer, held + 1];
  }
  return { text, held };
}

/** Fails when a script of a payload runs, a dialog opens or another host is asked. */
async function watchScripts(page: Page): Promise<string[]> {
  const happened: string[] = [];
  await page.exposeFunction("ran", () => void happened.push("a script ran"));
  page.on("dialog", (dialog) => {
    happened.push("a dialog opened");
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== "data:" && hostname !== "127.0.0.1") happened.push(`asked ${hostname}`);
  });
  return happened;
}

test("no text that somebody wrote runs as a script in anybody's view", async ({ db, visit, onPurpose }) => {
  test.setTimeout((EVERY ? 20 : 5) * 60_000);
  // An address that is no page of ours answers 404, and the browser says so.
  onPurpose(/status of 404/);
  const shop = await givenPlatform(db, { nameZh: "<svg onload=ran()>", nameEn: "<img src=x onerror=ran()>" });
  const desk = await visit();
  await signIn(desk, await givenCompanyPerson(db, shop, "<b onclick=ran()>周敏"));
  const office = await visit();
  await signIn(office, await givenRegulatorPerson(db));
  const happened = [await watchScripts(desk), await watchScripts(office)];
  let shown = 0;
  for (let from = 0; from < SCRIPT_PAYLOADS.length;) {
    const narrative = packed(from, 4_000);
    const filed = await givenComplaint(db, shop.id, new Date(), {
      title: packed(from, 80).text || "题",
      narrative: narrative.text,
      wanted: packed(from, 480).text,
    });
    const text = packed(from, 1_900).text;
    must(
      await sendMessage(contextAt(db, new Date()), filed.consumer, { complaintId: filed.complaintId, text }),
    );
    const reader = await visit();
    happened.push(await watchScripts(reader));
    await enterByCode(reader, filed);
    for (const [page, path] of [
      [reader, `/zh/complaints/${filed.number}`],
      [reader, `/zh/complaints/${filed.number}/amend`],
      [desk, `/zh/company/complaints/${filed.number}?view=open&do=message`],
      [office, `/zh/regulator/complaints/${filed.number}`],
    ] as const) {
      await page.goto(path, { waitUntil: "load" });
    }
    await expect(office.getByText(SCRIPT_PAYLOADS[from] ?? "").first()).toBeVisible();
    await reader.context().close();
    from += narrative.held;
    shown += narrative.held;
  }
  for (let from = 0; from < SCRIPT_PAYLOADS.length; from += packed(from, STEP).held) {
    const text = (longest: number) => packed(from, longest).text || "题";
    const complaint = await givenFullLife(db, shop, new Date(), text);
    const reader = await visit();
    happened.push(await watchScripts(reader));
    await enterByCode(reader, complaint);
    for (const [page, path] of [
      [reader, `/zh/complaints/${complaint.number}`],
      [desk, `/zh/company/complaints/${complaint.number}?view=closed`],
      [office, `/zh/regulator/complaints/${complaint.number}`],
    ] as const) {
      await page.goto(path, { waitUntil: "load" });
    }
    await reader.context().close();
  }
  if (EVERY) {
    for (const title of SCRIPT_PAYLOADS.filter((payload) => textLength(payload) <= LIMITS.title)) {
      const titled = await givenComplaint(db, shop.id, new Date(), { title });
      await desk.goto(`/zh/company/complaints/${titled.number}?view=open`);
      await office.goto(`/zh/regulator/complaints/${titled.number}`);
    }
  }
  for (const path of [
    "/zh/company?view=open",
    `/zh/company?q=${encodeURIComponent(SCRIPT_PAYLOADS[1] ?? "")}`,
  ])
    await desk.goto(path);
  for (const path of ["/zh/regulator/complaints", "/zh/regulator/platforms", "/zh/regulator"])
    await office.goto(path);
  for (const payload of SCRIPT_PAYLOADS.filter((_, n) => n % 8 === 0)) {
    const asked = encodeURIComponent(payload);
    await desk.goto(`/zh/platforms?q=${asked}`);
    await desk.goto(`/zh/file/form?unlisted=${asked}`);
  }
  expect(shown).toBeGreaterThanOrEqual(200);
  expect(happened.flat()).toEqual([]);
});
