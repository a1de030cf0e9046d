// Whose complaint is it? One question, one answer for everything that is not the viewer's own.
import { database } from "@/db/engine/client";
import { findComplaintOwner } from "@/db/sign-in/session";
import type { Viewer } from "@/lib/sign-in/engine/viewer";

const NUMBER = /^JT-\d{8}-[0-9A-HJKMNP-TV-Z]{8}$/;

/** The complaint's id when it is the viewer's own, else null: unknown and foreign are the same. */
export async function findComplaintForViewer(viewer: Viewer, number: string): Promise<string | null> {
  if (!NUMBER.test(number)) return null;
  const found = await findComplaintOwner(database(), number);
  if (found === null) return null;
  switch (viewer.kind) {
    case "consumer":
      return found.personId === viewer.personId ? found.id : null;
    case "complaint":
      return found.id === viewer.complaintId ? found.id : null;
    case "staff":
    case "nobody":
      return null;
  }
}
