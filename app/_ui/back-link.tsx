import type { ReactNode } from "react";
import { Icon } from "./icon";

/** The way back, on top of a step. */
export function BackLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <a href={href} className="inline-flex min-h-target items-center gap-1 text-ink2">
      <Icon name="back" />
      <span className="underline underline-offset-4">{children}</span>
    </a>
  );
}
