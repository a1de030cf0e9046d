"use server";
import { z } from "zod";
import { defineFormAction } from "@/app/_forms/form-action";
import { noticeOwnerOf } from "@/app/[locale]/notices/reader";
import { productionContext } from "@/lib/complaint/engine/context";
import { markNoticesRead } from "@/lib/notification/commands/mark-notices-read";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import type { NoticeOwner } from "@/lib/notification/screens/notices";
import { isUuid } from "@/lib/domain/shared/is-uuid";

const ALL = "all";
const isId = (intent: string | null): intent is string => intent !== null && isUuid(intent);

interface Reader {
  readonly reader: NoticeOwner;
}

async function gateReader(): Promise<Reader | { readonly refused: string }> {
  const reader = noticeOwnerOf(await gatePublic());
  return reader === null ? { refused: "session_expired" } : { reader };
}

/** Marks one of one's own notices as read, or all of them. */
export const markRead = defineFormAction({
  gate: gateReader,
  schema: () => z.object({}),
  run: async ({ who, intent, locale }) => {
    const ids = intent === ALL ? ALL : isId(intent) ? [intent] : [];
    await markNoticesRead(productionContext(), who.reader, ids);
    return { goTo: `/${locale}/notices` };
  },
});
