"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { BrokenPage } from "./_shell/broken-page";

export default function ErrorPage({ reset }: { readonly reset: () => void }): ReactNode {
  const locale = usePathname().startsWith("/en") ? "en" : "zh";
  return <BrokenPage locale={locale} retry={reset} />;
}
