// What makes a complaint count as its person's: each is proved separately. That the same contact once answered a code for
// somebody else's filing proves nothing about this one. Source: docs/domain/complaint.md, "Proof".

/**
 * How a complaint stands as it is filed: by nothing yet, in a session of its person, read back by a registered intake desk, or
 * in the place of a proved one.
 */
export const FILED_AS = ["none", "session", "desk", "predecessor"] as const;

/** How a filed complaint is proved later: its own code was answered, or the owner of its contact claimed it. */
export const PROVED_BY = ["code", "claim"] as const;

/** In every notice that goes to a contact not proved for its complaint: the platform is what the filer says it is. */
export const UNPROVED_FACTS = { unproved: true, platformZh: null, platformEn: null } as const;

/** Whether what stands in the log of a filing proves it. */
export function isProof(filedAs: string): boolean {
  return filedAs !== "none" && FILED_AS.some((known) => known === filedAs);
}
