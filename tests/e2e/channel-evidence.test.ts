// What people report stands under each channel, and beside what the platform says of it: without scripts, on a telephone.
import type { Page } from "@playwright/test";
import { v7 } from "uuid";
import type { Db } from "@/db/engine/client";
import { countPublicFigures, savePublicFigures } from "@/db/platform/public-figures";
import { contextAt } from "@/lib/complaint/engine/context";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { e2eFacts } from "@/tests/support/e2e-facts";
import { givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import {
  givenComplaint,
  givenPlatform,
  givenRegulator,
  hoursAfter,
  must,
  type GivenPlatform,
} from "@/tests/support/stories";

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
}

/** A hotline of which five people say that nobody is there, a chat in which three got through, a page that nobody registered. */
async function reportedPlatform(db: Db): Promise<GivenPlatform> {
  const platform = await givenPlatform(db);
  const now = new Date();
  const line = {
    week: "",
    specialDays: "",
    oneTap: "yes",
    elderLine: "yes",
    textInstead: "",
    botVendor: "",
    origin: "platform",
    source: "官网",
    checkedOn: "2026-02-27",
  };
  const channels = [
    { ...line, kind: "hotline", where: "400-000-0172" },
    { ...line, kind: "app_chat", where: "我的 → 客服" },
  ];
  const declared = { platformId: platform.id, channels, reason: "核对了官网" };
  must(await declareChannels(contextAt(db, hoursAfter(now, -40)), await givenRegulator(db), declared));
  const complain = async (people: number, attempt: object) => {
    for (let n = 0; n < people; n += 1)
      await givenComplaint(db, platform.id, hoursAfter(now, -30), {
        attempts: [
          {
            channel: "hotline",
            startedAt: null,
            humanAsks: 1,
            queueSeconds: null,
            outcome: "no_human",
            barriers: [{ code: "human_unreachable", measure: null }],
            ...attempt,
          },
        ],
        contact: { kind: "email", value: `somebody@${v7()}.test` },
      });
  };
  await complain(5, {});
  await complain(3, { channel: "app_chat", outcome: "connected", barriers: [] });
  await complain(5, { channel: "web_chat" });
  const figures = await countPublicFigures(db, platform.id, now, DEFAULT_RULEBOOK);
  await savePublicFigures(db, platform.id, { figures, asOf: now });
  return platform;
}

test("the public reads what people report of a channel, and holds it against what the platform says", async ({
  db,
  visit,
}) => {
  test.slow();
  const platform = await reportedPlatform(db);
  const phone = await visit({ ...PHONE, javaScriptEnabled: false });
  await phone.goto(`/zh/platforms/${platform.slug}`);
  const channels = phone.getByRole("region", { name: "登记的客服渠道" });
  await expect(channels.getByText("0 人找到了真人，5 人反映没有真人").first()).toBeVisible();
  await expect(channels.getByText("多人反映做不到")).not.toHaveCount(0);
  await expect(channels.getByText("已证实")).not.toHaveCount(0);
  await expect(channels.getByText("平台自报", { exact: true })).not.toHaveCount(0);
  await expect(channels.getByRole("heading", { name: "大家用过、登记里没有的渠道" })).toBeVisible();
  await fits(phone);
  await channels.getByRole("link", { name: "平台说的、大家报的、我们测的" }).click();
  await expect(phone).toHaveURL(`/zh/platforms/${platform.slug}/side-by-side`);
  await expect(phone.getByText("目前还没有拨测", { exact: false })).toBeVisible();
  const hotline = phone.getByRole("table", { name: "电话热线 400-000-0172" });
  await expect(hotline.getByRole("row", { name: /^能找到真人/ })).toContainText("相反");
  await expect(hotline.getByRole("row", { name: /^能找到真人/ })).toContainText("还没有拨测");
  await expect(hotline.getByRole("row", { name: /^老年人、残疾人优先/ })).toContainText("不下结论");
  await fits(phone);

  for (const elder of [false, true]) {
    const reader = await visit(elder ? PHONE : DESK);
    if (elder)
      await reader.context().addCookies([{ name: "jt_mode", value: "elder", url: e2eFacts().address }]);
    for (const locale of ["zh", "en"]) {
      for (const page of ["", "/side-by-side"]) {
        await reader.goto(`/${locale}/platforms/${platform.slug}${page}`);
        await expectAccessible(reader);
        await fits(reader);
      }
    }
  }
});

test("an officer reads the same beside the register", async ({ db, visit }) => {
  test.slow();
  const platform = await reportedPlatform(db);
  const desk = await visit(DESK);
  await signIn(desk, await givenRegulatorPerson(db));
  await desk.goto(`/zh/regulator/platforms/${platform.slug}/channels`);
  const row = desk.getByRole("row", { name: /^电话热线/ });
  await expect(row.getByText("0 人找到了真人，5 人反映没有真人")).toBeVisible();
  await expect(desk.getByRole("heading", { name: "大家用过、登记里没有的渠道" })).toBeVisible();
  await expectAccessible(desk);
  await fits(desk);
});
