// Holds every version of every channel against the edit that made it, and every channel against its versions.
import type { LoggedChannelRow, LoggedVersion } from "@/db/platform/registry-audit-log";
import { digestOf } from "@/db/edit/edit-log";
import { channelKey } from "@/lib/domain/platform/channel";
import { numberIn, textIn } from "@/lib/domain/shared/edit-log";
import { canonical } from "@/lib/domain/shared/event-chain";
import type { PlatformEdit } from "@/lib/platform/audit/platform-edits";
import { loggedChannel, loggedNext, withoutAnswer } from "@/lib/platform/engine/logged-channel";

export interface BrokenVersion {
  readonly channelId: string;
  readonly version: number;
}

const keyOf = (channelId: string, version: number) => `${channelId} ${String(version)}`;
const loggedOf = (one: LoggedVersion) => loggedChannel({ id: one.channelId, version: one.version }, one);

/** Whether it was done by whom, why and when the edit says. */
function isBy(edit: PlatformEdit, { platformId, actorId, reason, atMs }: LoggedVersion): boolean {
  return (
    edit.platformId === platformId && edit.actorId === actorId && edit.reason === reason && edit.atMs === atMs
  );
}

/** An edit of one channel names every value of the version. */
function isNamedBy(edit: PlatformEdit, one: LoggedVersion): boolean {
  const expected = loggedNext({ id: one.channelId, version: one.version, deed: one.deed }, one);
  const deed = {
    channel_declared: "declared",
    channel_changed: "changed",
    channel_closed: "closed",
  } as const;
  return (
    isBy(edit, one) &&
    edit.type in deed &&
    deed[edit.type as keyof typeof deed] === one.deed &&
    canonical(withoutAnswer(edit.new)) === canonical(expected)
  );
}

/** The channel goes over as it was, from the platform that was merged; closed only where the heir had it. */
function isHandedOver(edit: PlatformEdit, one: LoggedVersion, before: LoggedVersion | undefined): boolean {
  return (
    isBy(edit, one) &&
    before?.platformId === textIn(edit.new, "platformId") &&
    (one.deed === "moved" || one.deed === "closed") &&
    canonical({ ...loggedOf(before), version: one.version }) === canonical(loggedOf(one))
  );
}

/** Takes from what is left the versions that an edit speaks of; false when they are not as it says. */
function take(
  edit: PlatformEdit,
  left: Map<string, LoggedVersion>,
  all: ReadonlyMap<string, LoggedVersion>,
): boolean {
  const taken = (found: readonly LoggedVersion[]) => {
    for (const one of found) left.delete(keyOf(one.channelId, one.version));
  };
  switch (edit.type) {
    case "channel_declared":
    case "channel_changed":
    case "channel_closed": {
      const one = left.get(keyOf(textIn(edit.new, "channelId"), numberIn(edit.new, "version") ?? 0));
      if (one === undefined || !isNamedBy(edit, one)) return false;
      taken([one]);
      return true;
    }
    case "channels_declared": {
      const count = numberIn(edit.new, "channels") ?? 0;
      const found = [...left.values()].filter((one) => one.deed === "declared" && isBy(edit, one));
      const own = found.slice(0, count);
      if (digestOf(own.map(loggedOf)) !== textIn(edit.new, "digest")) return false;
      taken(own);
      return true;
    }
    case "took_in": {
      const before = (one: LoggedVersion) => all.get(keyOf(one.channelId, one.version - 1));
      const found = [...left.values()].filter((one) => isHandedOver(edit, one, before(one)));
      const closed = found.filter(({ deed }) => deed === "closed").length;
      const said = [numberIn(edit.new, "moved") ?? 0, numberIn(edit.new, "closed") ?? 0];
      if (said[0] !== found.length || said[1] !== closed) return false;
      taken(found);
      return true;
    }
    default:
      return true;
  }
}

/** In which order edits take versions: those that name theirs before those that only count them. */
const ORDER: Readonly<Partial<Record<PlatformEdit["type"], number>>> = { channels_declared: 1, took_in: 2 };

/** The first edit whose versions are not as it says, or the first version that no edit made; null when all hold. */
export function brokenVersion(
  edits: readonly PlatformEdit[],
  versions: readonly LoggedVersion[],
): { readonly edit: PlatformEdit } | { readonly version: BrokenVersion } | null {
  const all = new Map(versions.map((one) => [keyOf(one.channelId, one.version), one]));
  const left = new Map(all);
  const inOrder = edits.toSorted((a, b) => (ORDER[a.type] ?? 0) - (ORDER[b.type] ?? 0) || a.seq - b.seq);
  for (const edit of inOrder) if (!take(edit, left, all)) return { edit };
  const [version] = left.values();
  return version === undefined ? null : { version };
}

/** When the versions leave it closed; null when they leave it open. */
function closedBy(versions: readonly LoggedVersion[]): number | null {
  return versions.reduce<number | null>((closed, { deed, atMs }) => {
    if (deed === "closed") return atMs;
    return deed === "moved" ? closed : null;
  }, null);
}

/** The first channel that is not what its versions come to; null when all are. `versions` in their order. */
export function brokenChannel(
  channels: readonly LoggedChannelRow[],
  versions: readonly LoggedVersion[],
): BrokenVersion | null {
  const versionsOf = Map.groupBy(versions, ({ channelId }) => channelId);
  for (const { id, platformId, placeKey, version, closedMs } of channels) {
    const own = versionsOf.get(id) ?? [];
    const last = own.at(-1);
    versionsOf.delete(id);
    const gap = own.findIndex((one, n) => one.version !== n + 1);
    if (gap >= 0) return { channelId: id, version: gap + 1 };
    const holds =
      last?.version === version &&
      last.platformId === platformId &&
      channelKey(last) === placeKey &&
      closedBy(own) === closedMs;
    if (!holds) return { channelId: id, version };
  }
  const [orphan] = versionsOf.keys();
  return orphan === undefined ? null : { channelId: orphan, version: 1 };
}
