// The viewer of the request at hand, asked for once per request however many parts of the page want to know.
import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { database } from "@/db/engine/client";
import { openViewer } from "@/lib/sign-in/engine/open-viewer";
import { isAttended } from "@/lib/sign-in/engine/request";
import { sessionCookie } from "@/lib/sign-in/engine/session-cookie";
import { openSessionToken } from "@/lib/sign-in/engine/session-token";
import type { Viewer } from "@/lib/sign-in/engine/viewer";

/** Reads the cookie, then the session's row. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return openViewer(database(), openSessionToken(token, new Date()), await isAttended());
});
