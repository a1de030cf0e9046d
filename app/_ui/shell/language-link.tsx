"use client";
import type { ReactNode } from "react";
import { useCurrentAddress } from "./use-current-address";

interface LanguageLinkProps {
  /** First path segment of the other language. */
  readonly to: string;
  readonly lang: string;
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** The same page in the other language. */
export function LanguageLink({ to, lang, label, className, children }: LanguageLinkProps): ReactNode {
  const { path, query } = useCurrentAddress();
  const rest = path.replace(/^\/[^/]+/, "");
  return (
    <a href={`/${to}${rest}${query}`} lang={lang} hrefLang={lang} title={label} className={className}>
      {children}
    </a>
  );
}
