import type { ReactNode } from "react";

/**
 * none: nobody yet; attested: the company says so; confirmed: the consumer agrees; denied: the consumer does not;
 * revoked: the company took it back.
 */
export type ConversationLook = "none" | "attested" | "confirmed" | "denied" | "revoked";

/** The dot of a conversation beside its words: dashed, hollow, solid. */
export function ConversationMark({ look }: { readonly look: ConversationLook }): ReactNode {
  return (
    <svg
      viewBox="0 0 12 12"
      width="0.75em"
      height="0.75em"
      fill="none"
      aria-hidden="true"
      focusable="false"
      className="inline-block shrink-0"
    >
      {look === "confirmed" ? (
        <circle cx={6} cy={6} r={5} className="fill-ink" />
      ) : (
        <circle
          cx={6}
          cy={6}
          r={4.5}
          className="stroke-ink"
          strokeWidth={look === "attested" ? 2.4 : 1.6}
          strokeDasharray={look === "attested" ? undefined : "3 2.2"}
        />
      )}
    </svg>
  );
}
