// One line of what a platform owes, asked for by its code, of a platform that is unknown but for what a test says of it.
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { ChannelFacts, PlatformFacts } from "@/lib/domain/platform/obligation-facts";
import { obligationsOf } from "@/lib/domain/platform/obligations";

export const MILLION = 1_000_000;
export const NONE = { hits: 0, total: 0 };

/** A platform of unknown size of which nothing is known. */
export const UNKNOWN: PlatformFacts = {
  users: null,
  signed: false,
  channels: [],
  tests: NONE,
  disputeTests: NONE,
  firstContact: { due: 0, missedWithoutContact: 0, missedDenied: 0 },
  priorityContact: { due: 0, missed: 0 },
  completed: null,
};
const CHANNEL: ChannelFacts = {
  elderLine: false,
  elderContradicted: false,
  textInstead: null,
  textContradicted: false,
  oneTap: "none",
  entryItems: "not_shown",
  elderReachedNobody: false,
};

/** The day that is asked about. */
export const DAY = "2026-11-30";

type Code = ReturnType<typeof obligationsOf>[number]["code"];

export const line = (
  code: Code,
  facts: Partial<PlatformFacts>,
  rules: Partial<typeof DEFAULT_RULEBOOK> = {},
) =>
  obligationsOf({ ...UNKNOWN, ...facts }, { ...DEFAULT_RULEBOOK, ...rules }, DAY).find(
    (one) => one.code === code,
  );
export const met = (...given: Parameters<typeof line>) => line(...given)?.met;
export const tested = (hits: number, total: number) => ({ hits, total });
export const channels = (...list: Partial<ChannelFacts>[]) => ({
  channels: list.map((channel) => ({ ...CHANNEL, ...channel })),
});
