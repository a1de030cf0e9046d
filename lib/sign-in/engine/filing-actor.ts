// Who files, for the gate and for the HTTP entry, which asks before Next is there.
import { mintActor } from "@/lib/domain/people/actor";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import type { Viewer } from "@/lib/sign-in/engine/viewer";

/** The account that is signed in, or nobody known yet. Without an account such an actor can file and nothing else. */
export function filingActor(viewer: Viewer): ConsumerActor {
  const personId = viewer.kind === "consumer" ? viewer.personId : null;
  return mintActor({ side: "consumer", personId, complaintId: null });
}
