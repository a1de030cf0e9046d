import type { ReactNode } from "react";
import { classes } from "./classes";

/** The kinds also tell apart in black print. */
export type TagKind =
  "filled" | "thick" | "inked" | "dashed" | "outlined" | "alarm-filled" | "alarm-outlined";

const KIND_CLASS: Readonly<Record<TagKind, string>> = {
  filled: "border border-ink bg-ink text-surface",
  thick: "border-2 border-ink text-ink",
  inked: "border border-ink text-ink",
  dashed: "border border-dashed border-line2 text-ink2",
  outlined: "border border-line2 text-ink2",
  "alarm-filled": "border border-alarm bg-alarm text-on-alarm",
  "alarm-outlined": "border border-alarm text-alarm",
};

interface TagProps {
  readonly kind?: TagKind;
  /** A longer meaning, for the title. */
  readonly meaning?: string;
  readonly children: ReactNode;
}

export function Tag({ kind = "outlined", meaning, children }: TagProps): ReactNode {
  return (
    <span
      title={meaning}
      className={classes("tag inline-block rounded-tag px-1.5 text-xs leading-snug nowrap", KIND_CLASS[kind])}
    >
      {children}
    </span>
  );
}
