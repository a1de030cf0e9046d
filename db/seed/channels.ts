// Channels of the sample platforms: what they say of themselves, what an officer found, and one that was changed.
import { eq } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { platformChannel } from "@/db/platform/schema/channel";
import type { World } from "@/db/seed/world";
import { contextAt } from "@/lib/complaint/engine/context";
import type { TypedChannel } from "@/lib/domain/platform/channel";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { changeChannel } from "@/lib/platform/commands/change-channel";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import type { Result } from "@/lib/complaint/engine/result";

const DAY_MS = 86_400_000;
const DECLARED_DAYS_AGO = 30;
const CHANGED_DAYS_AGO = 9;

type Sample = Partial<TypedChannel> & Pick<TypedChannel, "kind" | "where">;

const NOTHING_SAID = { week: "", specialDays: "", oneTap: "", elderLine: "", textInstead: "", botVendor: "" };

/** Fictional, as the platforms are. */
const SAMPLE_CHANNELS: Readonly<Record<string, readonly Sample[]>> = {
  xunda: [
    {
      kind: "hotline",
      where: "400-000-0172",
      week: "每天 08:00-22:00",
      oneTap: "yes",
      elderLine: "yes",
      textInstead: "no",
    },
    { kind: "app_chat", where: "我的 → 客服与帮助 → 人工", week: "全天", oneTap: "yes", textInstead: "yes" },
    { kind: "official_account", where: "菜单 → 人工客服", week: "全天", oneTap: "yes" },
    {
      kind: "web_chat",
      where: "右下角 → 转人工",
      week: "工作日 09:00-18:00",
      origin: "regulator",
      source: "工作人员打开网页核对",
    },
  ],
  yunzhan: [
    { kind: "hotline", where: "400-000-0158", week: "每天 09:00-21:00", oneTap: "yes", elderLine: "no" },
    { kind: "app_chat", where: "我的 → 官方客服", week: "全天", oneTap: "no", textInstead: "yes" },
  ],
  xingliao: [
    { kind: "hotline", where: "400-000-0133", origin: "regulator", source: "工信部门公布的客服电话" },
  ],
};

function must(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`A sample channel was refused: ${result.refusal}.`);
}

/** Declares them in the officer's name, at instants before `now`. */
export async function declareSampleChannels(db: Db, world: World, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const typed = (sample: Sample, day: Date): TypedChannel => ({
    ...NOTHING_SAID,
    origin: "platform",
    source: "平台提交的渠道表",
    checkedOn: chinaDay(day),
    ...sample,
  });
  const declaredAt = ago(DECLARED_DAYS_AGO);
  for (const [slug, samples] of Object.entries(SAMPLE_CHANNELS)) {
    const platformId = world.platforms.get(slug)?.id;
    if (platformId === undefined) throw new Error(`There is no sample platform ${slug}.`);
    const channels = samples.map((sample) => typed(sample, declaredAt));
    const input = { platformId, channels, reason: "登记平台提交的和核对到的渠道" };
    must(await declareChannels(contextAt(db, declaredAt), world.officer, input));
  }
  const platformId = world.platforms.get("yunzhan")?.id ?? "";
  const [channel] = await db
    .select({ channelId: platformChannel.id })
    .from(platformChannel)
    .where(eq(platformChannel.platformId, platformId))
    .orderBy(platformChannel.id);
  const [hotline] = SAMPLE_CHANNELS["yunzhan"] ?? [];
  if (channel === undefined || hotline === undefined)
    throw new Error("The sample channel to change is missing.");
  const changedAt = ago(CHANGED_DAYS_AGO);
  const longer = typed({ ...hotline, week: "每天 08:00-22:00" }, changedAt);
  const change = { platformId, ...channel, channel: longer, reason: "平台来函，延长时段" };
  must(await changeChannel(contextAt(db, changedAt), world.otherOfficer, change));
}
