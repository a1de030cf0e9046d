// The session of a complaint that was just filed, for the browser that filed it.
import "server-only";
import { cookies } from "next/headers";
import { database } from "@/db/engine/client";
import { startComplaintSession } from "@/lib/sign-in/engine/complaint-session";
import { currentViewer } from "@/lib/sign-in/engine/current-viewer";

/** Call it in the action that filed, with the id the command returned, never with an id that came from outside. */
export async function openComplaintSession(complaintId: string): Promise<void> {
  const cookie = await startComplaintSession(database(), await currentViewer(), complaintId);
  if (cookie !== null) (await cookies()).set(cookie.name, cookie.value, cookie.options);
}
