"use server";
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import { signOutViewer } from "@/lib/sign-in/commands/sign-out-viewer";
import { gatePublic } from "@/lib/sign-in/engine/gate";

/** The sign-out page: its button says here or everywhere. */
export const signOutAsAsked = defineFormAction({
  gate: gatePublic,
  schema: () => z.object({}),
  run: async ({ intent, locale }) => {
    await signOutViewer(intent === "everywhere" ? "everywhere" : "here");
    return { goTo: `/${locale}/sign-out` };
  },
});
