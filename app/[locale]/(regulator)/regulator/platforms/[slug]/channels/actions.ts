"use server";
// What a regulator changes of a platform's channels. Each is wiring: gate, words, command, where to go.
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import type { FormProblem, FormValues } from "@/app/_forms/form-state";
import { PREVIEWED_DIGEST } from "@/app/_forms/previewed-line";
import { previewedTable } from "@/app/_forms/previewed-table";
import { reasonIn } from "@/app/[locale]/(regulator)/regulator/_parts/decision-input";
import { gateActionRegulator } from "@/lib/sign-in/engine/gate";
import { changeChannel } from "@/lib/platform/commands/change-channel";
import { closeChannel } from "@/lib/platform/commands/close-channel";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { addKnownAs } from "@/lib/platform/commands/add-known-as";
import { endKnownAs } from "@/lib/platform/commands/end-known-as";
import { setPlatformIndustry } from "@/lib/platform/commands/set-platform-industry";
import { settleNumberReports } from "@/lib/platform/commands/settle-number-reports";
import { readChannels, type ChannelLine } from "@/lib/platform/engine/read-channels";
import { openChannelKind, takenPlaces } from "@/lib/platform/screens/platform-channels";
import { CHANNELS } from "@/lib/domain/complaint/complaint";
import { readChannel, type ChannelField, type TypedChannel } from "@/lib/domain/platform/channel";
import { INDUSTRIES, KNOWN_AS_KINDS, readKnownAs } from "@/lib/domain/platform/known-as";
import { NUMBER_VERDICTS } from "@/lib/domain/platform/number-report";
import { chinaDay } from "@/lib/domain/shared/china-time";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { answeredReport, channelEditOf, channelOutcome, goneChannel } from "./channel-edit";
import { faultWords } from "./channel-problems";

const MOST_CHARACTERS = 400_000;
const SIGN_IN = "/sign-in/staff" as const;

const gate = (values: FormValues) => channelEditOf(gateActionRegulator, values);

const text = z.string().default("");
const FIELDS = {
  kind: text,
  where: text,
  week: text,
  specialDays: text,
  oneTap: text,
  elderLine: text,
  textInstead: text,
  botVendor: text,
  origin: text,
  source: text,
  checkedOn: text,
} satisfies Record<ChannelField, typeof text>;
const today = () => chinaDay(new Date());

/** Everything that is wrong, at its field. */
function problemsOf(locale: Locale, typed: TypedChannel): readonly FormProblem[] {
  const read = readChannel(typed, today());
  if (read.ok) return [];
  return read.problems.map(({ field, ...problem }) => ({ field, message: faultWords(locale, problem) }));
}

const declaration = (locale: Locale) =>
  z.object({ ...FIELDS, reason: reasonIn(locale, "edits.missingReason") });

export const declareChannelAction = defineFormAction({
  gate,
  signInPath: SIGN_IN,
  schema: declaration,
  run: async ({ who, input: { reason, ...typed }, locale }) => {
    const problems = problemsOf(locale, typed);
    if (problems.length > 0) return { problems };
    const { context, actor, platformId } = who;
    const result = await declareChannels(context, actor, { platformId, channels: [typed], reason });
    return channelOutcome(locale, who, result, "declared");
  },
});

export const changeChannelAction = defineFormAction({
  gate,
  signInPath: SIGN_IN,
  whenGone: goneChannel,
  schema: (locale) => declaration(locale).extend({ channelId: text }),
  run: async ({ who, input: { reason, channelId, ...typed }, locale }) => {
    // The kind is the stored one's: whatever a form says of it is not looked at.
    const { actor, platformId, context } = who;
    const kind = await openChannelKind(actor, platformId, channelId);
    const problems = kind === null ? [] : problemsOf(locale, { ...typed, kind });
    if (problems.length > 0) return { problems };
    const result = await changeChannel(context, actor, { platformId, channelId, channel: typed, reason });
    return channelOutcome(locale, who, result, "changed");
  },
});

export const closeChannelAction = defineFormAction({
  gate,
  signInPath: SIGN_IN,
  whenGone: goneChannel,
  schema: (locale) => z.object({ channelId: text, reason: reasonIn(locale, "edits.missingReason") }),
  run: async ({ who, input, locale }) => {
    const { context, actor, platformId } = who;
    return channelOutcome(
      locale,
      who,
      await closeChannel(context, actor, { platformId, ...input }),
      "closed",
    );
  },
});

function wrongWords(locale: Locale, { problems, alike }: ChannelLine): string {
  const t = getTranslator(locale, "channel");
  if (alike !== null) return alike === 0 ? t("desk.alikeKnown") : t("desk.alikeLine", { line: alike });
  return problems
    .map(({ field, ...problem }) => `${t(`field.${field}`)}: ${faultWords(locale, problem)}`)
    .join(locale === "zh" ? "；" : "; ");
}

/** What a line says it is, in the words of the form; a kind that nobody knows as it was typed. */
function whatWords(locale: Locale, { kind, where }: TypedChannel): string {
  const known = CHANNELS.find((channel) => channel === kind);
  const named = known === undefined ? kind : getTranslator(locale, "domain")(`channel.${known}`);
  return `${named} ${where}`.trim();
}

/** Many channels at once: what is looked at is what is registered. */
export const importChannelsAction = defineFormAction({
  gate,
  signInPath: SIGN_IN,
  schema: (locale) => {
    const t = getTranslator(locale, "channel");
    const missing = t("desk.importMissing");
    return z.object({
      table: z.string({ error: missing }).min(1, missing).max(MOST_CHARACTERS, t("desk.importLong")),
      reason: reasonIn(locale, "edits.missingReason"),
      [PREVIEWED_DIGEST]: text,
    });
  },
  run: async ({ who, input: { table, reason, [PREVIEWED_DIGEST]: seen }, locale, intent }) => {
    const t = getTranslator(locale, "channel");
    const { context, actor, platformId } = who;
    const lines = readChannels(table, today(), await takenPlaces(actor, platformId));
    const looked = previewedTable({
      field: "table",
      text: table,
      lines,
      intent,
      seen,
      values: { reason: [reason] },
      show: (one) => ({
        cells: [String(one.line), whatWords(locale, one.typed)],
        wrong: wrongWords(locale, one),
      }),
      words: {
        none: t("desk.importMissing"),
        tooLong: t("desk.importLong"),
        changedSince: t("desk.changedSince"),
        looked: (counts) => t(counts.bad > 0 ? "desk.checkedBad" : "desk.checked", counts),
      },
    });
    if ("shown" in looked) return looked.shown;
    const channels = looked.taken.map(({ typed }) => typed);
    const result = await declareChannels(context, actor, { platformId, channels, reason });
    return channelOutcome(locale, who, result, "imported");
  },
});

export const addKnownAsAction = defineFormAction({
  gate,
  signInPath: SIGN_IN,
  schema: (locale) =>
    z.object({
      kind: z.enum(KNOWN_AS_KINDS),
      text,
      source: text,
      checkedOn: text,
      reason: reasonIn(locale, "edits.missingReason"),
    }),
  run: async ({ who, input: { reason, ...knownAs }, locale }) => {
    const read = readKnownAs(knownAs, today());
    if (!read.ok) {
      return {
        problems: read.problems.map(({ field, fault }) => ({
          field,
          message: faultWords(locale, { fault }),
        })),
      };
    }
    const { context, actor, platformId } = who;
    return channelOutcome(
      locale,
      who,
      await addKnownAs(context, actor, { platformId, knownAs, reason }),
      "named",
    );
  },
});

export const endKnownAsAction = defineFormAction({
  gate,
  signInPath: SIGN_IN,
  schema: (locale) => z.object({ knownAsId: text, reason: reasonIn(locale, "edits.missingReason") }),
  run: async ({ who, input: { knownAsId: id, reason }, locale }) => {
    const { context, actor, platformId } = who;
    return channelOutcome(locale, who, await endKnownAs(context, actor, { platformId, id, reason }), "ended");
  },
});

export const setIndustryAction = defineFormAction({
  gate,
  signInPath: SIGN_IN,
  schema: (locale) => z.object({ industry: text, reason: reasonIn(locale, "edits.missingReason") }),
  run: async ({ who, input, locale }) => {
    const { context, actor, platformId } = who;
    const industry = INDUSTRIES.find((code) => code === input.industry) ?? null;
    const result = await setPlatformIndustry(context, actor, { platformId, industry, reason: input.reason });
    return channelOutcome(locale, who, result, "industry");
  },
});

/** What an officer found of a number that people doubt. */
export const settleReportsAction = defineFormAction({
  gate,
  signInPath: SIGN_IN,
  whenGone: answeredReport,
  schema: (locale) =>
    z.object({
      channelId: text,
      // What is no number is of no page, and stale.
      shown: z.coerce.number().catch(0),
      verdict: z.enum(NUMBER_VERDICTS, { error: getTranslator(locale, "channel")("desk.reports.missing") }),
      reason: reasonIn(locale, "edits.missingReason"),
    }),
  run: async ({ who, input, locale }) => {
    const { context, actor, platformId } = who;
    const result = await settleNumberReports(context, actor, { platformId, ...input });
    return channelOutcome(locale, who, result, "settled");
  },
});
