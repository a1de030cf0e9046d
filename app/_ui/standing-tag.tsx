import type { ReactNode } from "react";
import { Tag, type TagKind } from "./tag";

const KIND = {
  in_force: "filled",
  recommended_standard: "thick",
  adopted: "inked",
  proposed: "dashed",
  house: "outlined",
} as const satisfies Record<string, TagKind>;

interface StandingTagProps {
  readonly standing: keyof typeof KIND;
  /** `more` says where its link leads. */
  readonly words: { readonly name: string; readonly meaning: string; readonly more?: string };
  /** Where clause, source and date of the rule stand; left out: they stand beside it. */
  readonly href?: string;
}

/** What a rule rests on: law or practice, a standard, a law to come, a proposal, or this site's own. */
export function StandingTag({ standing, words, href }: StandingTagProps): ReactNode {
  const tag = (
    <Tag kind={KIND[standing]} meaning={words.meaning}>
      {words.name}
    </Tag>
  );
  if (href === undefined) return tag;
  return (
    <a
      href={href}
      className="-my-3 inline-flex min-h-target items-center align-middle underline underline-offset-2"
    >
      {tag}
      {words.more === undefined ? null : <span className="sr-only">{words.more}</span>}
    </a>
  );
}
