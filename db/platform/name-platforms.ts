// Gives platforms from before their names had keys the keys of their names. Runs after the migrations, and again at every
// start: a process of the version before may have written a platform meanwhile.
import type { Db } from "@/db/engine/client";
import { insertPlatformNames, listUnnamedPlatforms } from "@/db/platform/platform-names";
import { platformNameKey } from "@/lib/domain/platform/platform-name";

/** Every platform that no name leads to. */
export async function namePlatforms(db: Db): Promise<void> {
  for (const { id, name_zh: zh, name_en: en } of await listUnnamedPlatforms(db))
    await insertPlatformNames(db, id, [zh, en].map(platformNameKey));
}
