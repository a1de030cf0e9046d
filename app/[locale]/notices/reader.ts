import { redirect } from "next/navigation";
import type { Viewer } from "@/lib/sign-in/engine/viewer";
import type { NoticeOwner } from "@/lib/notification/screens/notices";

/** Whose notices a viewer may read; null if not signed in. */
export function noticeOwnerOf(viewer: Viewer): NoticeOwner | null {
  switch (viewer.kind) {
    case "nobody":
      return null;
    case "consumer":
      return { personId: viewer.personId };
    case "complaint":
      return { complaintId: viewer.complaintId };
    case "staff":
      return { staffId: viewer.staffId };
  }
}

/** Somebody not signed in is sent to sign in, and comes back here. */
export function noticeOwnerOrSignIn(viewer: Viewer, locale: string): NoticeOwner {
  return (
    noticeOwnerOf(viewer) ?? redirect(`/${locale}/sign-in?return=${encodeURIComponent(`/${locale}/notices`)}`)
  );
}
