import type { ReactNode } from "react";
import type { MenuItem } from "./public-header";

interface PublicFooterProps {
  readonly label: string;
  readonly name: string;
  readonly promise: string;
  /** How a person of the service is reached. */
  readonly people: ReactNode;
  readonly links: readonly MenuItem[];
}

/** The footer of public pages: who answers, what the service is, what it never asks for, and further links. */
export function PublicFooter({ label, name, promise, people, links }: PublicFooterProps): ReactNode {
  return (
    <footer data-site="" className="mt-19 border-t border-line bg-sunken py-9 text-sm">
      <div className="page flex flex-col gap-5 lg:flex-row lg:justify-between">
        <div className="max-w-md">
          <div className="mb-4">{people}</div>
          <p className="font-bold">{name}</p>
          <p className="text-ink2">{promise}</p>
        </div>
        <nav aria-label={label}>
          <ul className="grid grid-cols-2 gap-x-11 lg:grid-cols-3 elder:grid-cols-1">
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href} className="link inline-flex min-h-target items-center text-ink2">
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
