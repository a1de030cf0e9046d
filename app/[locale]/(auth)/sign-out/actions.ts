"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import { leave } from "@/lib/auth/enter";
import { gatePublic } from "@/lib/auth/gate";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locale";

/** The sign-out page: its button says here or everywhere. */
export const signOutAsAsked = defineFormAction({
  gate: gatePublic,
  schema: () => z.object({}),
  run: async ({ intent, locale }) => {
    await leave(intent === "everywhere" ? "everywhere" : "here");
    return { goTo: `/${locale}/sign-out` };
  },
});

/** The button in the headers: `signOut.bind(null, locale)`. Ends the session on this device. */
export async function signOut(locale: string): Promise<void> {
  await gatePublic();
  await leave("here");
  redirect(`/${isLocale(locale) ? locale : DEFAULT_LOCALE}/sign-out`);
}
