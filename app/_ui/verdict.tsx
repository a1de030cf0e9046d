import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";

/** What was found: that it is so, that it is not, or neither. */
type VerdictKind = "yes" | "no" | "open";

const SIGN = {
  yes: { icon: "check", colour: "text-accent" },
  no: { icon: "cross", colour: "text-alarm" },
} as const;

/** A finding in a word, with a sign of its own shape before it: a check, a cross, or a dotted circle where nothing can be seen. */
export function Verdict({
  kind,
  children,
}: {
  readonly kind: VerdictKind;
  readonly children: ReactNode;
}): ReactNode {
  const sign = kind === "open" ? null : SIGN[kind];
  return (
    <span className={classes("inline-flex items-center gap-2 font-bold", sign?.colour ?? "text-ink2")}>
      {sign === null ? (
        <span
          aria-hidden="true"
          className="mx-[0.125em] size-[1em] shrink-0 rounded-full border-2 border-dotted border-ink3"
        />
      ) : (
        <Icon name={sign.icon} />
      )}
      {children}
    </span>
  );
}
