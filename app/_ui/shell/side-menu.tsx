"use client";
import type { ReactNode } from "react";
import { classes } from "../classes";
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
  /** Where one is, on the summary of the folded menu; without it the menu never folds. */
  readonly folded?: string | undefined;
  readonly groups: readonly SideMenuGroup[];
  /** Only where it stands beside the page: a page that has its own way back needs no menu above it. */
  readonly besideOnly?: boolean | undefined;
}

/** The left menu of staff pages: views with their counts. On narrow screens a long one is folded above the page. */
export function SideMenu({ label, folded, groups, besideOnly = false }: SideMenuProps): ReactNode {
  return (
    <nav
      aria-label={label}
      className={classes(
        "shrink-0 bg-sunken px-3 py-1 lg:w-49 lg:border-r lg:border-line lg:py-4 elder:lg:w-auto",
        besideOnly && "max-lg:hidden elder:hidden",
      )}
    >
      {folded === undefined ? (
        <MenuGroups groups={groups} />
      ) : (
        <details className="narrow-fold">
          <summary className="inline-flex min-h-target items-center gap-2 px-2.5">
            <Icon name="menu" className="text-ink2" />
            {folded}
          </summary>
          <MenuGroups groups={groups} />
        </details>
      )}
    </nav>
  );
}

function MenuGroups({ groups }: Pick<SideMenuProps, "groups">): ReactNode {
  return (
    <div className="pt-2 lg:pt-0">
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
    </div>
  );
}
