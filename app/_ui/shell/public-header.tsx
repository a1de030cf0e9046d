import type { ReactNode } from "react";
import type { Display } from "@/lib/base/display";
import { Icon } from "../icon";
import { Brand } from "./brand";
import { elderChoice, stripChoices, type DisplayWords } from "./display-choices";
import { LanguageLink } from "./language-link";
import { NavLink } from "./nav-link";
import { PreferenceForm } from "./preference-form";

export interface MenuItem {
  readonly href: string;
  readonly label: string;
}

export interface PublicHeaderProps {
  readonly display: Display;
  readonly words: DisplayWords & {
    readonly skip: string;
    readonly brand: string;
    readonly brandAside: string;
    readonly menu: string;
    readonly account: string;
  };
  readonly home: string;
  /** Who runs the service: in the strip whole, in the folded menu by its short name. */
  readonly about: MenuItem & { readonly short: string };
  readonly items: readonly MenuItem[];
  /** The way in, or one's own pages and the way out. */
  readonly account: readonly MenuItem[];
  readonly language: {
    readonly to: string;
    readonly lang: string;
    readonly name: string;
    readonly short: string;
    readonly label: string;
  };
}

const boxed =
  "inline-flex min-h-target items-center rounded-control border border-line2 bg-surface px-3 text-sm text-ink no-underline nowrap";

function Menu({
  label,
  items,
  className,
  itemClassName,
}: {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly className: string;
  readonly itemClassName: string;
}): ReactNode {
  return (
    <nav aria-label={label} className={className}>
      {items.map((item) => (
        <NavLink key={item.href} href={item.href} className={itemClassName}>
          {item.label}
        </NavLink>
      ))}
    </nav>
  );
}

/**
 * The head of public pages: a strip of display switches, the brand and the menu. On phones, one row and a folded menu.
 */
export function PublicHeader({
  display,
  words,
  home,
  about,
  items,
  account,
  language,
}: PublicHeaderProps): ReactNode {
  const other = { to: language.to, lang: language.lang, label: language.label };
  return (
    <header data-site="" className="border-b border-line bg-surface">
      <a
        href="#main"
        data-skip=""
        className="link absolute -top-20 left-4 z-10 inline-flex min-h-target items-center bg-surface px-4 focus:top-2"
      >
        {words.skip}
      </a>
      <div className="hidden bg-strip text-on-strip lg:block">
        <div className="page flex min-h-10 flex-wrap items-center justify-between text-xs">
          <NavLink href={about.href} className="strip-choice -ml-3">
            {about.label}
          </NavLink>
          <div className="flex flex-wrap items-stretch">
            <Menu
              label={words.account}
              items={account}
              className="mr-5 flex flex-wrap"
              itemClassName="strip-choice"
            />
            <PreferenceForm
              label={words.label}
              choices={stripChoices(display, words)}
              className="flex"
              choiceClassName="strip-choice"
            />
            <LanguageLink {...other} className="strip-choice">
              {language.name}
            </LanguageLink>
          </div>
        </div>
      </div>
      <div className="page flex flex-wrap items-center justify-between gap-3 py-2 lg:min-h-20 lg:py-0 print:hidden">
        <Brand href={home} name={words.brand} aside={words.brandAside} />
        <Menu
          label={words.menu}
          items={items}
          className="hidden self-stretch lg:flex lg:gap-x-9"
          itemClassName="site-nav text-sm"
        />
        <div className="flex flex-wrap gap-2 lg:hidden">
          <PreferenceForm
            label={words.label}
            choices={[elderChoice(display, words)]}
            className="flex"
            choiceClassName={boxed}
          />
          <LanguageLink {...other} className={`${boxed} elder:hidden`}>
            {language.short}
          </LanguageLink>
          <details className="site-menu">
            <summary className={boxed} aria-label={words.menu}>
              <Icon name="menu" />
            </summary>
            <div className="absolute inset-x-0 z-10 border-y border-line bg-surface px-5 py-3 shadow-menu">
              <Menu
                label={words.menu}
                items={[...items, { href: about.href, label: about.short }]}
                className="flex flex-col"
                itemClassName="site-nav-row"
              />
              <Menu
                label={words.account}
                items={account}
                className="mt-5 flex flex-col"
                itemClassName="site-nav-row"
              />
              <PreferenceForm
                label={words.label}
                choices={stripChoices(display, words)}
                className="mt-3 flex flex-wrap gap-2"
                choiceClassName={boxed}
              />
              <LanguageLink {...other} className="link mt-3 inline-flex min-h-target items-center">
                {language.name}
              </LanguageLink>
            </div>
          </details>
        </div>
      </div>
    </header>
  );
}
