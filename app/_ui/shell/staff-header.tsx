"use client";
import type { ReactNode } from "react";
import type { Display } from "@/lib/base/display";
import { classes } from "../classes";
import { Icon } from "../icon";
import { Brand } from "./brand";
import { elderChoice, sizeChoices, type DisplayWords } from "./display-choices";
import { LanguageLink } from "./language-link";
import { PreferenceForm } from "./preference-form";

export interface StaffHeaderProps {
  readonly display: Display;
  readonly words: DisplayWords & { readonly skip: string; readonly brand: string; readonly signOut: string };
  readonly home: string;
  /** The organisation and the place: 云栈优选, 处理台. */
  readonly place: readonly [string, string];
  readonly person: { readonly name: string; readonly detail: string };
  readonly language: {
    readonly to: string;
    readonly lang: string;
    readonly short: string;
    readonly label: string;
  };
  /** Where the sign-out form posts to. */
  readonly signOutAction: string | ((form: FormData) => Promise<void>);
  /** A search form, where there is something to search. */
  readonly search?: ReactNode;
  /** The search stands only where the bar has one row. */
  readonly searchWideOnly?: boolean | undefined;
}

const quiet = "inline-flex min-h-target items-center px-2 text-ink2 hover:underline nowrap";

/** The bar on top of staff pages. On phones one row: the rest is folded under the person's name. */
export function StaffHeader(props: StaffHeaderProps): ReactNode {
  const { display, words, home, place, person, language, search, searchWideOnly = false } = props;
  const dark = display.theme === "dark";
  const choices = [
    elderChoice(display, words),
    ...sizeChoices(display, words),
    { set: dark ? "theme:light" : "theme:dark", label: dark ? words.light : words.dark, pressed: false },
    {
      set: display.theme === "high-contrast" ? "theme:light" : "theme:high-contrast",
      label: words.contrast,
      pressed: display.theme === "high-contrast",
    },
  ];
  return (
    <header
      data-site=""
      className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line bg-surface px-4 py-1 lg:min-h-13"
    >
      <a
        href="#main"
        data-skip=""
        className="link absolute -top-20 left-4 z-10 inline-flex min-h-target items-center bg-surface px-4 focus:top-2"
      >
        {words.skip}
      </a>
      <Brand href={home} name={words.brand} small />
      <p className="flex flex-wrap gap-x-3 text-ink2">
        <span className="max-lg:hidden">{place[0]}</span>
        <span>{place[1]}</span>
      </p>
      <div className="ml-auto standard:lg:hidden">
        <PreferenceForm
          label={words.label}
          choices={[elderChoice(display, words)]}
          className="flex"
          choiceClassName={quiet}
        />
      </div>
      {search === undefined ? null : (
        <div
          className={classes(
            "max-lg:order-last max-lg:w-full standard:lg:ml-auto",
            searchWideOnly && "max-lg:hidden elder:hidden",
          )}
        >
          {search}
        </div>
      )}
      <details className={classes("narrow-fold", search === undefined && "standard:lg:ml-auto")}>
        <summary className={classes(quiet, "gap-1.5")}>
          <Icon name="person" />
          {person.name}
        </summary>
        <div className="absolute inset-x-0 z-10 flex flex-wrap items-center gap-x-2 border-y border-line bg-surface px-2 py-2 shadow-menu standard:lg:static standard:lg:border-0 standard:lg:p-0 standard:lg:shadow-none">
          <PreferenceForm
            label={words.label}
            choices={choices}
            className="flex flex-wrap gap-x-2"
            choiceClassName={`${quiet} aria-pressed:font-bold`}
          />
          <LanguageLink to={language.to} lang={language.lang} label={language.label} className={quiet}>
            {language.short}
          </LanguageLink>
          <p className="px-2 max-lg:w-full">
            <span className="mr-3 text-ink2 lg:hidden">{place[0]}</span>
            <b>{person.name}</b> <span className="text-ink2">{person.detail}</span>
          </p>
          <form
            action={props.signOutAction}
            {...(typeof props.signOutAction === "string" ? { method: "post" } : {})}
          >
            <button type="submit" className={quiet}>
              {words.signOut}
            </button>
          </form>
        </div>
      </details>
    </header>
  );
}
