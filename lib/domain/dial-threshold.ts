// When dial tests (拨测) of one campaign start a special review. Source: domain.md, section 6, `dial_test`.
import { wilsonRate } from "./rates";
import type { ThresholdRules } from "./rulebook";

/** The tests of one channel in one campaign. */
export interface ChannelTests {
  readonly channelId: string;
  readonly tests: number;
  readonly answered: number;
  readonly reached: number;
  readonly days: number;
}

export type DialReading =
  | { readonly passed: false }
  | { readonly passed: true; readonly why: "channel_silent"; readonly channelId: string }
  | { readonly passed: true; readonly why: "answer_rate"; readonly upper: number; readonly limit: number };

/**
 * A channel on which no test reached a person, on enough days; or, for a large platform, an answer rate that is below
 * the rulebook's even at the upper end of its Wilson interval.
 */
export function readDialTests(
  channels: readonly ChannelTests[],
  users: number | null,
  rules: ThresholdRules,
): DialReading {
  const silent = channels.find(
    ({ tests, reached, days }) =>
      reached === 0 && tests >= rules.dial_silent_tests && days >= rules.dial_silent_days,
  );
  if (silent) return { passed: true, why: "channel_silent", channelId: silent.channelId };

  const tests = channels.reduce((sum, channel) => sum + channel.tests, 0);
  const answered = channels.reduce((sum, channel) => sum + channel.answered, 0);
  if (users === null || users <= rules.dial_rate_users || tests < rules.dial_rate_tests)
    return { passed: false };
  const upper = wilsonRate(answered, tests)?.upper ?? 1;
  const limit = rules.answer_rate_percent / 100;
  return upper < limit ? { passed: true, why: "answer_rate", upper, limit } : { passed: false };
}
