"use server";
// What a regulator changes of a platform. Each is wiring: gate, words, command, where to go.
import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { z } from "zod";
import { defineFormAction, type FormOutcome, type Submitted } from "@/app/_forms/form-action";
import type { FormValues } from "@/app/_forms/form-state";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";
import { CATEGORIES } from "@/app/[locale]/_platform/category-word";
import { contextSeen, reasonIn } from "@/app/[locale]/(regulator)/regulator/_parts/decision-input";
import { gateActionRegulator } from "@/lib/sign-in/engine/gate";
import { countWords } from "@/app/[locale]/(regulator)/regulator/_parts/edit-words";
import { confirmPlatform } from "@/lib/platform/commands/confirm-platform";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { confirmPlatformUsers } from "@/lib/platform/commands/confirm-platform-users";
import { refusePlatformUsers } from "@/lib/platform/commands/refuse-platform-users";
import { withdrawPlatformUsers } from "@/lib/platform/commands/withdraw-platform-users";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import type { CommandRefusal, Result } from "@/lib/complaint/engine/result";
import { setPlatformUsers } from "@/lib/platform/commands/set-platform-users";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { LIMITS, textLength } from "@/lib/domain/shared/limits";
import { fieldValue } from "@/lib/base/forms/field-value";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { editStateOf } from "@/lib/platform/screens/platform-edits";
import { platformStateOf, registryRowOf } from "@/lib/platform/screens/platform-registry";

interface PlatformEdit {
  readonly actor: RegulatorActor;
  readonly platformId: string;
  /** The last edit the page showed. */
  readonly context: CommandContext;
}

async function gatePlatform(values: FormValues): Promise<PlatformEdit | { readonly refused: string }> {
  const actor = await gateActionRegulator();
  if ("refused" in actor) return actor;
  // By its id: its name in addresses changes when it is listed, and a colleague may be faster.
  const platformId = fieldValue(values, "platformId") ?? "";
  if ((await platformStateOf(actor, platformId)) === null) return notFound();
  return { actor, platformId, context: contextSeen(values) };
}

const words = (locale: Locale) => getTranslator(locale, "regulator");

const registry = (locale: Locale): string => `/${locale}/regulator/platforms`;

/**
 * The page is not read again: once a colleague has decided about the name it is gone, and what was typed would be
 * lost.
 */
function decided(locale: Locale, result: Result<unknown>, goTo: string): FormOutcome {
  if (result.ok) return { goTo };
  const message = refusalWords(locale, "regulator", result.refusal);
  if (result.refusal !== "somebody_was_faster") return { problems: [{ field: null, message }] };
  const link = { href: registry(locale), label: words(locale)("platforms.title") };
  return { problems: [{ field: null, message, link }] };
}

/** Where to continue if the name no longer waits for a decision. */
async function whenGone({ who, locale }: Submitted<PlatformEdit>): Promise<string | null> {
  return (await platformStateOf(who.actor, who.platformId)) === "unlisted" ? null : registry(locale);
}

/** Back to the page of the platform, which may have another name in addresses than when it was read. */
async function toPage(
  { actor, platformId }: PlatformEdit,
  locale: Locale,
  done: "saved" | "proposed" | "confirmed" | "refused" | "withdrawn" | null,
): Promise<string> {
  const row = await registryRowOf(actor, platformId);
  const query = done === null ? "" : `?done=${done}`;
  return row === null ? registry(locale) : `${registry(locale)}/${row.slug}${query}`;
}

/** Where to continue if the form is gone: because another count waits, or because none waits any more. */
const goneWhen =
  (waits: boolean) =>
  async ({ who, locale }: Submitted<PlatformEdit>): Promise<string | null> => {
    const { waitingSeq } = await editStateOf(who.actor, who.platformId);
    return (waitingSeq !== null) === waits ? toPage(who, locale, null) : null;
  };

/** The refusal, with the current count. The page is read again only while it still has the form. */
async function usersRefused(
  who: PlatformEdit,
  locale: Locale,
  refusal: CommandRefusal,
  goneWhenWaiting: boolean,
): Promise<FormOutcome> {
  const row = await registryRowOf(who.actor, who.platformId);
  const { waitingSeq } = await editStateOf(who.actor, who.platformId);
  if ((waitingSeq !== null) !== goneWhenWaiting) refresh();
  const stale = refusal === "somebody_was_faster" && row !== null;
  const { users = null, usersSource = null, usersAsOf = null } = row ?? {};
  const message = stale
    ? words(locale)("edits.stale", { count: countWords(locale, { users, usersSource, usersAsOf }) })
    : refusalWords(locale, "regulator", refusal);
  const href = await toPage(who, locale, null);
  return { problems: [{ field: null, message, link: { href, label: words(locale)("edits.reread") } }] };
}

const MOST_USERS = 10_000_000_000;

/** A name or a source: not empty, not too long. */
const named = (locale: Locale, missing: string) =>
  z
    .string()
    .default("")
    .transform(cleanText)
    .refine((typed) => typed !== "", missing)
    .refine(
      (typed) => textLength(typed) <= LIMITS.platform_name,
      words(locale)("decide.tooLong", { max: LIMITS.platform_name }),
    );

export const saveUsers = defineFormAction({
  gate: gatePlatform,
  signInPath: "/sign-in/staff",
  whenGone: goneWhen(true),
  schema: (locale) =>
    z.object({
      users: z
        .string()
        .normalize("NFKC")
        .default("")
        .transform((typed) => typed.replace(/[,\s]/g, ""))
        .refine(
          (typed) =>
            typed === "" || (/^\d{1,11}$/.test(typed) && Number(typed) > 0 && Number(typed) <= MOST_USERS),
          words(locale)("platform.users.bad"),
        )
        .transform((typed) => (typed === "" ? null : Number(typed))),
      source: named(locale, words(locale)("platform.users.missingSource")),
      asOf: z.iso
        .date(words(locale)("platform.users.missingDate"))
        .refine(
          (day) => day >= "1990-01-01" && day <= chinaDay(new Date()),
          words(locale)("platform.users.missingDate"),
        ),
      reason: reasonIn(locale, "edits.missingReason"),
    }),
  run: async ({ who, input, locale }) => {
    const result = await setPlatformUsers(who.context, who.actor, { platformId: who.platformId, ...input });
    if (result.ok) return { goTo: await toPage(who, locale, result.value.waits ? "proposed" : "saved") };
    if (result.refusal === "nothing_changed") return { goTo: await toPage(who, locale, "saved") };
    return usersRefused(who, locale, result.refusal, true);
  },
});

/** Confirms or refuses, by a second person. */
export const decideUsers = defineFormAction({
  gate: gatePlatform,
  signInPath: "/sign-in/staff",
  whenGone: goneWhen(false),
  schema: (locale) =>
    z.discriminatedUnion(
      "decision",
      [
        z.object({ decision: z.literal("confirm") }),
        z.object({ decision: z.literal("refuse"), reason: reasonIn(locale, "edits.missingReason") }),
      ],
      { error: words(locale)("edits.waiting.choose") },
    ),
  run: async ({ who, input, locale }) => {
    const { context, actor, platformId } = who;
    const confirmed = input.decision === "confirm";
    const result = confirmed
      ? await confirmPlatformUsers(context, actor, { platformId })
      : await refusePlatformUsers(context, actor, { platformId, reason: input.reason });
    if (result.ok) return { goTo: await toPage(who, locale, confirmed ? "confirmed" : "refused") };
    return usersRefused(who, locale, result.refusal, false);
  },
});

/** Withdraws one's own proposal. */
export const withdrawUsers = defineFormAction({
  gate: gatePlatform,
  signInPath: "/sign-in/staff",
  whenGone: goneWhen(false),
  schema: () => z.object({}),
  run: async ({ who, locale }) => {
    const { context, actor, platformId } = who;
    const result = await withdrawPlatformUsers(context, actor, { platformId });
    if (result.ok) return { goTo: await toPage(who, locale, "withdrawn") };
    return usersRefused(who, locale, result.refusal, false);
  },
});

export const listPlatform = defineFormAction({
  gate: gatePlatform,
  signInPath: "/sign-in/staff",
  whenGone,
  schema: (locale) =>
    z.object({
      nameZh: named(locale, words(locale)("platform.confirm.missingZh")),
      nameEn: named(locale, words(locale)("platform.confirm.missingEn")),
      newSlug: z
        .string()
        .default("")
        .refine(
          (typed) => /^[a-z0-9](-?[a-z0-9]){2,39}$/.test(typed),
          words(locale)("platform.confirm.badSlug"),
        ),
      category: z.enum(CATEGORIES),
      companyId: z.string().optional(),
      reason: reasonIn(locale, "edits.missingReason"),
    }),
  run: async ({ who, input, locale }) => {
    const { newSlug, companyId, ...listing } = input;
    const result = await confirmPlatform(who.context, who.actor, {
      platformId: who.platformId,
      ...listing,
      slug: newSlug,
      companyId: z.string().refine(isUuid).safeParse(companyId).data ?? null,
    });
    return decided(locale, result, `${registry(locale)}/${newSlug}?done=listed`);
  },
});

export const mergeInto = defineFormAction({
  gate: gatePlatform,
  signInPath: "/sign-in/staff",
  whenGone,
  schema: (locale) =>
    z.object({
      intoId: z.uuid(words(locale)("platform.merge.missing")),
      reason: reasonIn(locale, "edits.missingReason"),
    }),
  run: async ({ who, input, locale }) => {
    const { context, actor, platformId } = who;
    const result = await mergePlatform(context, actor, { platformId, ...input });
    return decided(locale, result, `${registry(locale)}?done=1`);
  },
});
