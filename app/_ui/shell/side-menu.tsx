import type { ReactNode } from "react";
import { Icon } from "../icon";
import type { IconName } from "../icon-paths";
import { NavLink } from "./nav-link";

export interface SideMenuItem {
  readonly href: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly count?: string;
  /** The count says that something is late. */
  readonly late?: boolean;
  readonly exact?: boolean;
}

export interface SideMenuGroup {
  readonly heading?: string;
  readonly items: readonly SideMenuItem[];
}

interface SideMenuProps {
  readonly label: string;
  readonly groups: readonly SideMenuGroup[];
}

/** The left menu of staff pages: views with their counts. */
export function SideMenu({ label, groups }: SideMenuProps): ReactNode {
  return (
    <nav
      aria-label={label}
      className="shrink-0 bg-sunken px-3 py-4 lg:w-49 lg:border-r lg:border-line elder:lg:w-auto"
    >
      {groups.map((group, index) => (
        <div key={group.heading ?? index} className="mb-4">
          {group.heading === undefined ? null : (
            <p className="px-3 py-1 text-xs text-ink3">{group.heading}</p>
          )}
          <ul className="flex flex-wrap gap-x-1 lg:block">
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink href={item.href} className="side-nav" exact={item.exact ?? false}>
                  {item.icon === undefined ? null : <Icon name={item.icon} className="text-ink2" />}
                  <span className="grow">{item.label}</span>
                  {item.count === undefined ? null : (
                    <span className={item.late === true ? "font-bold text-alarm" : "font-normal text-ink3"}>
                      {item.count}
                    </span>
                  )}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
