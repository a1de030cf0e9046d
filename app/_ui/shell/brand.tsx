import type { ReactNode } from "react";
import { Logo } from "../logo";

interface BrandProps {
  readonly href: string;
  readonly name: string;
  /** The name in the other script, small beside it; left out where space is short. */
  readonly aside?: string;
  readonly small?: boolean;
}

export function Brand({ href, name, aside, small = false }: BrandProps): ReactNode {
  return (
    <a href={href} className="flex min-h-target shrink-0 items-center gap-3 text-ink no-underline">
      <Logo size={small ? 24 : 34} />
      <span className={small ? "text-lg font-bold" : "text-xl font-bold tracking-widest"}>{name}</span>
      {aside === undefined ? null : <span className="hidden text-xs text-ink3 lg:inline">{aside}</span>}
    </a>
  );
}
