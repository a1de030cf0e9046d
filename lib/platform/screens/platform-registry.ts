// Platforms as a regulator sees them: sizes with their source, and names that consumers typed themselves.
import { database, type Db } from "@/db/engine/client";
import { readDatabaseTime } from "@/db/engine/database-time";
import { listConversationFigures } from "@/db/platform/conversation-figures";
import { findPlatform } from "@/db/platform/find-platform";
import {
  findRegistryRow,
  findRegistryRowById,
  listCompanies,
  listRegistry,
  listUnlisted,
  type RegistryRow,
} from "@/db/platform/regulator-platforms";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { RegisterRules } from "@/lib/domain/rulebook/rulebook";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import type { ConversationFigures } from "@/lib/domain/platform/public-figures";
import { numberTasksScreen, type NumberTasks } from "@/lib/platform/screens/number-tasks";
import { platformEdits, type PlatformEdits } from "@/lib/platform/screens/platform-edits";

const PAGE_SIZE = 20;
const UNLISTED_SHOWN = 50;
const CHOICES = 200;
const LONGEST_SEARCH = 40;

export type { RegistryRow } from "@/db/platform/regulator-platforms";

export interface RegistryScreen {
  readonly query: string;
  readonly listed: readonly RegistryRow[];
  readonly next: string | null;
  readonly unlisted: readonly RegistryRow[];
  /** Numbers that people doubt. */
  readonly reported: NumberTasks;
}

/** `query` and `after` come from the address, as typed. */
export async function platformRegistryScreen(
  actor: RegulatorActor,
  query: string,
  after: string,
): Promise<RegistryScreen> {
  const db = database();
  const matching = query.trim().slice(0, LONGEST_SEARCH);
  const [found, unlisted, reported] = await Promise.all([
    listRegistry(db, { matching, after, limit: PAGE_SIZE + 1 }),
    listUnlisted(db, UNLISTED_SHOWN),
    numberTasksScreen(actor, UNLISTED_SHOWN),
  ]);
  const listed = found.slice(0, PAGE_SIZE);
  return {
    query: matching,
    listed,
    next: found.length > PAGE_SIZE ? (listed.at(-1)?.nameZh ?? null) : null,
    unlisted,
    reported,
  };
}

export interface RegistryEntryScreen {
  readonly platform: RegistryRow;
  /** The four numbers of human contact, as the public sees them; null before the first count. */
  readonly conversations: ConversationFigures | null;
  readonly edits: PlatformEdits;
  /** How far one person may move a limit alone. */
  readonly alone: RegisterRules;
  readonly companies: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string }[];
  /** Listed platforms an unlisted one may turn out to be. */
  readonly heirs: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string }[];
}

/** One platform, listed or not; null when there is none. */
export async function registryEntryScreen(
  actor: RegulatorActor,
  slug: string,
): Promise<RegistryEntryScreen | null> {
  const db = database();
  const platform = await findRegistryRow(db, slug);
  if (platform === null) return null;
  const [companies, heirs] =
    platform.state === "listed"
      ? [[], []]
      : await Promise.all([listCompanies(db), listRegistry(db, { matching: "", after: "", limit: CHOICES })]);
  const [[stored], edits, alone] = await Promise.all([
    listConversationFigures(db, [platform.id]),
    platformEdits(actor, platform),
    rulesNow(db),
  ]);
  return { platform, conversations: stored?.conversations ?? null, edits, alone, companies, heirs };
}

async function rulesNow(db: Db): Promise<RegisterRules> {
  return (await findRulebookInForce(db, await readDatabaseTime(db))) ?? DEFAULT_RULEBOOK;
}

/** One platform by the id of a form; null when there is none or it was merged. */
export async function registryRowOf(_actor: RegulatorActor, id: string): Promise<RegistryRow | null> {
  return isUuid(id) ? findRegistryRowById(database(), id) : null;
}

/** Where the platform of a form stands; null when there is none. `id` comes from the form. */
export async function platformStateOf(
  _actor: RegulatorActor,
  id: string,
): Promise<"listed" | "unlisted" | "merged" | null> {
  return (await findPlatform(database(), id))?.state ?? null;
}
