// Holds the register of channels, names and reported numbers against the logs of edits of the platforms.
import type { LoggedEdit, LoggedEditFile } from "@/db/edit/edit-audit-log";
import type { Executor } from "@/db/engine/client";
import {
  listLoggedChannels,
  listLoggedKnownAs,
  listLoggedReports,
  listLoggedVersions,
} from "@/db/platform/registry-audit-log";
import { textIn } from "@/lib/domain/shared/edit-log";
import type { BrokenRow } from "@/lib/complaint/engine/broken-row";
import { platformEditOf, type PlatformEdit } from "@/lib/platform/audit/platform-edits";
import { brokenChannel, brokenVersion } from "@/lib/platform/audit/verify-channels";
import { brokenKnownAs } from "@/lib/platform/audit/verify-known-as";
import { brokenReport } from "@/lib/platform/audit/verify-reports";

type Broken = BrokenRow & { readonly number: string };

const ofPlatform = ({ platformId, seq }: PlatformEdit, what: "channel" | "known_as"): Broken => ({
  number: `platform ${platformId}`,
  seq,
  what,
});

async function brokenChannels(tx: Executor, edits: readonly PlatformEdit[]): Promise<Broken | null> {
  const [channels, versions] = [await listLoggedChannels(tx), await listLoggedVersions(tx)];
  const found = brokenVersion(edits, versions);
  if (found !== null && "edit" in found) return ofPlatform(found.edit, "channel");
  const broken = found?.version ?? brokenChannel(channels, versions);
  if (broken !== null) return { number: `channel ${broken.channelId}`, seq: broken.version, what: "channel" };
  const report = brokenReport(channels, await listLoggedReports(tx), versions, edits);
  return report === null
    ? null
    : { number: `reports of channel ${report.channelId}`, seq: report.seq, what: report.what };
}

async function brokenNames(tx: Executor, edits: readonly PlatformEdit[]): Promise<Broken | null> {
  // What a platform had goes to the one that it was merged into.
  const heirs = new Map(
    edits.flatMap(({ type, platformId, new: values }) =>
      type === "merged" ? [[platformId, textIn(values, "mergedIntoId")] as const] : [],
    ),
  );
  const heirOf = ({ platformId }: { readonly platformId: string }) => heirs.get(platformId) ?? platformId;
  const rowsOf = Map.groupBy(await listLoggedKnownAs(tx), heirOf);
  const editsOf = Map.groupBy(edits, heirOf);
  for (const platformId of new Set([...rowsOf.keys(), ...editsOf.keys()])) {
    const found = brokenKnownAs(editsOf.get(platformId) ?? [], rowsOf.get(platformId) ?? []);
    if (found === null) continue;
    if ("edit" in found) return ofPlatform(found.edit, "known_as");
    return { number: `known as ${found.row.id}`, seq: 1, what: "known_as" };
  }
  return null;
}

/** The first row of the register that does not hold, or null. `editsOf`: every edit by its log, in order. */
export async function verifyRegistry(
  tx: Executor,
  files: readonly LoggedEditFile[],
  editsOf: ReadonlyMap<string, readonly LoggedEdit[]>,
): Promise<Broken | null> {
  const edits = files
    .filter(({ subject }) => subject === "platform")
    .flatMap(({ id }) => (editsOf.get(id) ?? []).map(platformEditOf));
  return (await brokenChannels(tx, edits)) ?? (await brokenNames(tx, edits));
}
