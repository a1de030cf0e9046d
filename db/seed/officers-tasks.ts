// What officers look at: words on the way to a person, of which one is released already, and a number that people doubt.
import { eq } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { platformChannel } from "@/db/platform/schema/channel";
import type { World } from "@/db/seed/world";
import { judgePhrase } from "@/lib/complaint/commands/judge-phrase";
import { contextAt } from "@/lib/complaint/engine/context";
import type { Result } from "@/lib/complaint/engine/result";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { reportNumber } from "@/lib/platform/commands/report-number";

const HOUR_MS = 3_600_000;

/** Said in a sample complaint of the bank; the words of the other samples wait. */
const RELEASED = "挂失";

/** One of them by somebody of whom nothing is known. */
const DOUBTS = [
  { hoursAgo: 50, note: "空号", proved: true },
  { hoursAgo: 31, note: "打过去是推销电话", proved: true },
  { hoursAgo: 20, note: "", proved: false },
  { hoursAgo: 6, note: "提示号码已停用", proved: true },
] as const;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`A sample of the officers' tasks was refused: ${result.refusal}.`);
  return result.value;
}

/** After the stories, at instants before `now`. */
export async function giveOfficersTasks(db: Db, world: World, now: Date): Promise<void> {
  const ago = (hours: number) => contextAt(db, new Date(now.getTime() - hours * HOUR_MS));
  const reason = "银行热线菜单里的词";
  must(await judgePhrase(ago(26), world.otherOfficer, { phrase: RELEASED, verdict: "released", reason }));
  const platformId = world.platforms.get("xingliao")?.id ?? "";
  const [doubted] = await db
    .select({ channelId: platformChannel.id })
    .from(platformChannel)
    .where(eq(platformChannel.platformId, platformId));
  if (doubted === undefined) throw new Error("The sample number to doubt is missing.");
  for (const [n, { hoursAgo, note, proved }] of DOUBTS.entries()) {
    const contact = { kind: "email", value: `caller@caller-${String(n)}.example`, locale: "zh" } as const;
    const personId = proved
      ? must(await verifyContact(ago(hoursAgo), { ...contact, joinPersonId: null })).personId
      : null;
    must(await reportNumber(ago(hoursAgo), { personId }, { ...doubted, note }));
  }
}
