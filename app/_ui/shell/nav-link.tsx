"use client";
import type { ReactNode } from "react";
import { useCurrentAddress } from "./use-current-address";

interface NavLinkProps {
  readonly href: string;
  readonly className: string;
  /** Only the very page is current, not the pages below it. */
  readonly exact?: boolean;
  readonly children: ReactNode;
}

/** A menu link that knows whether it leads to where one is. */
export function NavLink({ href, className, exact = false, children }: NavLinkProps): ReactNode {
  const { path, query } = useCurrentAddress();
  const [target = "", wanted] = href.split("?");
  const inside = path === target || (!exact && path.startsWith(`${target}/`));
  const current = inside && (wanted === undefined || query.includes(wanted));
  return (
    <a href={href} className={className} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}
