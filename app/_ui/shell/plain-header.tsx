import type { ReactNode } from "react";
import type { Display } from "@/lib/base/display";
import { Brand } from "./brand";
import { stripChoices, type DisplayWords } from "./display-choices";
import { LanguageLink } from "./language-link";
import { PreferenceForm } from "./preference-form";

interface PlainHeaderProps {
  readonly display: Display;
  readonly words: DisplayWords & { readonly brand: string };
  readonly home: string;
  readonly language: {
    readonly to: string;
    readonly lang: string;
    readonly short: string;
    readonly label: string;
  };
}

const quiet = "inline-flex min-h-target items-center px-2 text-ink2 hover:underline nowrap";

/** Home link, display switches and language, for pages outside the shells. */
export function PlainHeader({ display, words, home, language }: PlainHeaderProps): ReactNode {
  return (
    <header
      data-site=""
      className="flex flex-wrap items-center justify-between gap-x-5 border-b border-line bg-surface px-4 py-1"
    >
      <Brand href={home} name={words.brand} small />
      <div className="flex flex-wrap gap-x-2 text-sm">
        <PreferenceForm
          label={words.label}
          choices={stripChoices(display, words)}
          className="flex flex-wrap gap-x-2"
          choiceClassName={`${quiet} aria-pressed:font-bold`}
        />
        <LanguageLink to={language.to} lang={language.lang} label={language.label} className={quiet}>
          {language.short}
        </LanguageLink>
      </div>
    </header>
  );
}
