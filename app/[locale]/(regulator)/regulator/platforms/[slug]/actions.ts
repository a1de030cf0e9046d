"use server";
// What a regulator changes of a platform. Each is wiring: gate, words, command, where to go.
import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { z } from "zod";
import { defineFormAction, type FormOutcome, type Submitted } from "@/app/_forms/form-action";
import type { FormValues } from "@/app/_forms/form-state";
import { refusalWords } from "@/app/[locale]/(consumer)/_parts/refusal-words";
import { CATEGORIES } from "@/app/[locale]/_public/category-word";
import { gateActionRegulator } from "@/lib/auth/gate";
import { confirmPlatform } from "@/lib/commands/confirm-platform";
import { productionContext } from "@/lib/commands/context";
import { mergePlatform } from "@/lib/commands/merge-platform";
import type { Result } from "@/lib/commands/result";
import { setPlatformUsers } from "@/lib/commands/set-platform-users";
import type { RegulatorActor } from "@/lib/domain/actor";
import { chinaDay } from "@/lib/domain/china-time";
import { LIMITS, textLength } from "@/lib/domain/limits";
import { fieldValue } from "@/lib/forms/field-value";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { platformStateOf } from "@/lib/screens/platform-registry";

interface PlatformCase {
  readonly actor: RegulatorActor;
  readonly platformId: string;
}

async function gatePlatform(values: FormValues): Promise<PlatformCase | { readonly refused: string }> {
  const actor = await gateActionRegulator();
  if ("refused" in actor) return actor;
  // By its id: its name in addresses changes when it is listed, and a colleague may be faster.
  const platformId = fieldValue(values, "platformId") ?? "";
  return (await platformStateOf(actor, platformId)) === null ? notFound() : { actor, platformId };
}

const words = (locale: Locale) => getTranslator(locale, "regulator");

const registry = (locale: Locale): string => `/${locale}/regulator/platforms`;

/** Not read anew: the page of a name that a colleague has decided on is gone, and what was typed would go with it. */
function decided(locale: Locale, result: Result<unknown>, goTo: string): FormOutcome {
  if (result.ok) return { goTo };
  const message = refusalWords(locale, result.refusal);
  if (result.refusal !== "somebody_was_faster") return { problems: [{ field: null, message }] };
  const link = { href: registry(locale), label: words(locale)("platforms.title") };
  return { problems: [{ field: null, message, link }] };
}

/** Where to read on when a name is not waiting for a decision any more. */
async function movedOn({ who, locale }: Submitted<PlatformCase>): Promise<string | null> {
  return (await platformStateOf(who.actor, who.platformId)) === "unlisted" ? null : registry(locale);
}

const MOST_USERS = 10_000_000_000;

/** A name or a source, neither empty nor endless. */
const named = (locale: Locale, missing: string) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .refine((typed) => typed !== "", missing)
    .refine(
      (typed) => textLength(typed) <= LIMITS.platform_name,
      words(locale)("decide.tooLong", { max: LIMITS.platform_name }),
    );

export const saveUsers = defineFormAction({
  gate: gatePlatform,
  signInPath: "/sign-in/staff",
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
        .refine((day) => day <= chinaDay(new Date()), words(locale)("platform.users.missingDate")),
    }),
  run: async ({ who, input, locale }) => {
    const result = await setPlatformUsers(productionContext(), who.actor, {
      platformId: who.platformId,
      ...input,
    });
    if (result.ok || result.refusal === "nothing_changed")
      return { done: words(locale)("platform.users.saved") };
    refresh();
    return { problems: [{ field: null, message: refusalWords(locale, result.refusal) }] };
  },
});

export const listPlatform = defineFormAction({
  gate: gatePlatform,
  signInPath: "/sign-in/staff",
  movedOn,
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
    }),
  run: async ({ who, input, locale }) => {
    const { newSlug, companyId, ...listing } = input;
    const result = await confirmPlatform(productionContext(), who.actor, {
      platformId: who.platformId,
      ...listing,
      slug: newSlug,
      companyId: z.uuid().safeParse(companyId).data ?? null,
    });
    return decided(locale, result, `${registry(locale)}/${newSlug}?done=1`);
  },
});

export const mergeInto = defineFormAction({
  gate: gatePlatform,
  signInPath: "/sign-in/staff",
  movedOn,
  schema: (locale) => z.object({ intoId: z.uuid(words(locale)("platform.merge.missing")) }),
  run: async ({ who, input, locale }) => {
    const { platformId } = who;
    const result = await mergePlatform(productionContext(), who.actor, { platformId, intoId: input.intoId });
    return decided(locale, result, `${registry(locale)}?done=1`);
  },
});
