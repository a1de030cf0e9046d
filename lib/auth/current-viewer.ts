// The viewer of the request at hand, asked for once per request however many parts of the page want to know.
import "server-only";
import { cache } from "react";
import { database } from "@/db/client";
import { auth } from "@/lib/auth/next-auth";
import { openViewer } from "@/lib/auth/open-viewer";
import type { Viewer } from "@/lib/auth/viewer";

/** Reads the cookie, then the session's row. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const token = await auth();
  return openViewer(database(), token?.sessionId);
});
