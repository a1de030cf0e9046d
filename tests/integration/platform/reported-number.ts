// A hotline that people may report, the people who do, and the officer who answers.
import { listOpenReports } from "@/db/platform/channel-reports";
import { listOpenChannels } from "@/db/platform/channels";
import type { TypedChannel } from "@/lib/domain/platform/channel";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { RegisterRules } from "@/lib/domain/rulebook/rulebook";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { reportNumber } from "@/lib/platform/commands/report-number";
import { settleNumberReports } from "@/lib/platform/commands/settle-number-reports";
import { publicChannels } from "@/lib/platform/engine/public-channels";
import { at, base, officer, rowOf, shop } from "@/tests/integration/complaint/scene";
import { givenComplaint, givenPlatform, hoursAfter, must, START } from "@/tests/support/stories";
import { typedHotline } from "@/tests/support/typed-hotline";

export const HOTLINE = typedHotline({ week: "全天" });
export const stranger = null;
export async function withChannel(change: Partial<TypedChannel> = {}) {
  const platform = await givenPlatform(base.db);
  const channels = [{ ...HOTLINE, ...change }];
  must(await declareChannels(at(1), officer, { platformId: platform.id, channels, reason: "核对了官网" }));
  const [channel] = await listOpenChannels(base.db, platform.id);
  return { ...platform, channelId: channel?.id ?? "" };
}
export const report = (channelId: string, personId: string | null, note = "", hour = 2) =>
  reportNumber(at(hour), { personId }, { channelId, note });
/** Somebody whose one contact is this mailbox, which answered a code. */
export async function personOf(value: string): Promise<string> {
  const { complaintId } = await givenComplaint(base.db, shop.id, START, {
    contact: { kind: "email", value },
  });
  return (await rowOf(complaintId)).personId;
}
export const waiting = (platformId: string) => listOpenReports(base.db, platformId);
export const shownOf = async (platformId: string, rules: RegisterRules = DEFAULT_RULEBOOK) =>
  (await publicChannels(base.db, platformId, hoursAfter(START, 3), rules)).channels.map(
    ({ where, underCheck, state }) => ({ where, underCheck, open: state?.open }),
  );
/** From a page that shows every report, unless it says up to which one it did. */
export const settle = async (
  on: { readonly id: string; readonly channelId: string },
  verdict: "right" | "fake",
  { seen, shown }: { readonly seen?: number; readonly shown?: number } = {},
) =>
  settleNumberReports({ ...at(5), ...(seen === undefined ? {} : { lastSeenSeq: seen }) }, officer, {
    platformId: on.id,
    channelId: on.channelId,
    verdict,
    shown: shown ?? (await waiting(on.id))[0]?.lastSeq ?? 0,
    reason: "打过去核对了",
  });
