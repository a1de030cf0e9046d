"use client";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import en from "@/lib/base/i18n/messages/en/errors.json";
import type { Locale } from "@/lib/base/i18n/locale";
import zh from "@/lib/base/i18n/messages/zh-Hans/errors.json";

interface BrokenPageProps {
  readonly locale: Locale;
  readonly retry: () => void;
}

/** Our own error page: never a raw message, but plain words, "try again" and a link home. */
export function BrokenPage({ locale, retry }: BrokenPageProps): ReactNode {
  const words = locale === "en" ? en : zh;
  return (
    <main id="main" className="page prose-width flex flex-col gap-4 py-15">
      <h1>{words.broken.title}</h1>
      <p>{words.broken.lead}</p>
      <p className="flex flex-wrap gap-3">
        <Button kind="filled" onClick={retry}>
          {words.broken.retry}
        </Button>
        <LinkButton href={`/${locale}`}>{words.home}</LinkButton>
      </p>
    </main>
  );
}
