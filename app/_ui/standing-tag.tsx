import type { ReactNode } from "react";
import { Tag, type TagKind } from "./tag";

const KIND: Readonly<Record<string, TagKind>> = { in_force: "filled", proposed: "dashed", house: "outlined" };

interface StandingTagProps {
  readonly standing: "in_force" | "proposed" | "house";
  readonly words: { readonly name: string; readonly meaning: string };
}

/** Where a rule comes from: law or practice, a proposal, or this site's own. */
export function StandingTag({ standing, words }: StandingTagProps): ReactNode {
  return (
    <Tag kind={KIND[standing] ?? "outlined"} meaning={words.meaning}>
      {words.name}
    </Tag>
  );
}
