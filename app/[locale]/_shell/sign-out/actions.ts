"use server";
import { redirect } from "next/navigation";
import { signOutViewer } from "@/lib/sign-in/commands/sign-out-viewer";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { DEFAULT_LOCALE, isLocale } from "@/lib/base/i18n/locale";

/** The button in the headers of staff: `signOut.bind(null, locale)`. Ends the session on this device. */
export async function signOut(locale: string): Promise<void> {
  await gatePublic();
  await signOutViewer("here");
  redirect(`/${isLocale(locale) ? locale : DEFAULT_LOCALE}/sign-out`);
}
