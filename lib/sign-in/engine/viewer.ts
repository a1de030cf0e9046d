// Who looks at a page, as far as a session proves it.
import type { StaffRole } from "@/lib/domain/people/actor";

export interface StaffViewer {
  readonly kind: "staff";
  readonly sessionId: string;
  readonly staffId: string;
  readonly role: StaffRole;
  readonly name: string;
  readonly staffNo: string;
  readonly email: string;
  /** Null for regulators. */
  readonly companyId: string | null;
  readonly platformIds: readonly string[];
}

export type Viewer =
  | { readonly kind: "nobody" }
  | { readonly kind: "consumer"; readonly sessionId: string; readonly personId: string }
  | {
      readonly kind: "complaint";
      readonly sessionId: string;
      readonly complaintId: string;
      readonly complaintNumber: string;
    }
  | StaffViewer;

/** The viewer without a session. */
export const NOBODY: Viewer = { kind: "nobody" };
