// The sample data: fictional platforms, and stories about them, run through the real commands at the instants they happened.
import type { Db } from "@/db/engine/client";
import { declareSampleChannels } from "@/db/seed/channels";
import { dice } from "@/db/seed/dice";
import { justOpened, oneShortOfReview, underReview, usualHistory } from "@/db/seed/history";
import { datePastNotices } from "@/db/seed/past-notices";
import { giveOfficersTasks } from "@/db/seed/officers-tasks";
import { recordDialTests } from "@/db/seed/record-dial-tests";
import { complaintsOf, STAGES } from "@/db/seed/stages";
import { runStories } from "@/db/seed/run-stories";
import { markFinished, markUnfinished } from "@/db/seed/unfinished";
import { buildWorld } from "@/db/seed/world";
import { platform } from "@/db/platform/schema/platform";
import { DEMO_ACCOUNTS } from "@/lib/people/engine/demo-accounts";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";

/** Any number; with it every seeding runs the same stories. */
const LUCK = 20_261_123;

/**
 * Fills an empty database with stories that lead up to `now`. True when it did; a database that holds a platform is left
 * alone. Needs the migrations, and JIETONG_MODE=demo: it throws outside it.
 */
export async function seed(db: Db, now: Date): Promise<boolean> {
  const found = await db.select({ id: platform.id }).from(platform).limit(1);
  if (found.length > 0) return false;
  await markUnfinished(db);
  const luck = dice(LUCK);
  const world = await buildWorld(db, now);
  await declareSampleChannels(db, world, now);
  await recordDialTests(db);
  const stories = [
    ...usualHistory(luck),
    ...oneShortOfReview(luck),
    ...underReview(luck),
    ...justOpened(luck),
    ...STAGES,
    ...complaintsOf(DEMO_ACCOUNTS.consumer.email),
  ];
  await runStories(db, world, stories, now);
  await giveOfficersTasks(db, world, now);
  await datePastNotices(db, now);
  await refreshPublicFigures({ db }, now);
  await markFinished(db);
  return true;
}
