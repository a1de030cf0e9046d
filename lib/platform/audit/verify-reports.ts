// Holds what people said of numbers against the chain of each channel, and what was answered against the edits.
import type { LoggedChannelRow, LoggedReport, LoggedVersion } from "@/db/platform/registry-audit-log";
import { exportedReport } from "@/lib/domain/platform/report-chain";
import { numberIn, textIn } from "@/lib/domain/shared/edit-log";
import { CHAIN_START, verifyChain } from "@/lib/domain/shared/event-chain";
import { sha256 } from "@/lib/base/sha256";
import type { BrokenRow } from "@/lib/complaint/engine/broken-row";
import type { PlatformEdit } from "@/lib/platform/audit/platform-edits";
import { answerIn } from "@/lib/platform/engine/logged-channel";

/** A report that has its place in the chain. */
type Chained = LoggedReport & { readonly seq: number };

/** What a program without a chain wrote has no place yet: anybody can say as much of a number. */
function chained(reports: readonly LoggedReport[]): readonly Chained[] {
  return reports.flatMap((report) => (report.seq === null ? [] : [{ ...report, seq: report.seq }]));
}

function brokenChain(channel: LoggedChannelRow, reports: readonly Chained[]): BrokenRow | null {
  const rows = reports.map(({ salt, prevHash, hash, ...report }) => ({
    fileId: report.channelId,
    seq: report.seq,
    // Two programs write them: their order is that of the chain, and not of their clocks.
    atMs: report.seq,
    exported: exportedReport({ ...report, salt: salt ?? "" }, sha256),
    prevHash: prevHash ?? "",
    hash: hash ?? "",
  }));
  const chain = verifyChain(rows, sha256);
  if ("broken" in chain) return { seq: chain.broken.seq, what: chain.broken.why };
  const last = reports.length;
  if (channel.reports !== last) return { seq: Math.min(channel.reports, last) + 1, what: "sequence" };
  return (channel.reportsHead ?? CHAIN_START) === chain.head ? null : { seq: last, what: "head" };
}

/** Every answer is that of a version, and every version answered as many as its edit says. */
function brokenAnswer(
  reports: readonly Chained[],
  versions: readonly LoggedVersion[],
  answeredBy: ReadonlyMap<number, ReturnType<typeof answerIn>>,
): BrokenRow | null {
  const left = new Set(reports.filter(({ settledMs }) => settledMs !== null));
  for (const { version, atMs } of versions) {
    // Only an edit of the one channel answers. Null: a program of before edits said so wrote it.
    const { answered, upTo } = answeredBy.get(version) ?? { answered: 0, upTo: null };
    const own = [...left].filter(
      (report) => report.settledMs === atMs && report.version < version && report.seq <= (upTo ?? Infinity),
    );
    for (const report of own) left.delete(report);
    if (answered !== null && answered !== own.length)
      return { seq: (own[0] ?? reports[0])?.seq ?? 1, what: "report_answer" };
  }
  const [nobodys] = left;
  return nobodys === undefined ? null : { seq: nobodys.seq, what: "report_answer" };
}

/** The first report of a channel that does not hold; null when all do. */
export function brokenReport(
  channels: readonly LoggedChannelRow[],
  reports: readonly LoggedReport[],
  versions: readonly LoggedVersion[],
  edits: readonly PlatformEdit[],
): (BrokenRow & { readonly channelId: string }) | null {
  const reportsOf = Map.groupBy(chained(reports), ({ channelId }) => channelId);
  const versionsOf = Map.groupBy(versions, ({ channelId }) => channelId);
  const editsOf = Map.groupBy(edits, (edit) => textIn(edit.new, "channelId"));
  for (const channel of channels) {
    const own = reportsOf.get(channel.id) ?? [];
    const answered = (editsOf.get(channel.id) ?? []).map(
      ({ new: values }) => [numberIn(values, "version") ?? 0, answerIn(values)] as const,
    );
    const broken =
      brokenChain(channel, own) ?? brokenAnswer(own, versionsOf.get(channel.id) ?? [], new Map(answered));
    if (broken !== null) return { ...broken, channelId: channel.id };
  }
  return null;
}
