import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PlainHeader } from "@/app/_ui/shell/plain-header";
import { requestedPath } from "@/lib/sign-in/engine/request";
import { localeOfPath } from "@/lib/sign-in/engine/return-path";
import { readDisplay } from "@/lib/base/display";
import { getTranslator } from "@/lib/base/i18n/translator";
import { NotFoundBody } from "./not-found-body";
import { displayWords, otherLanguage } from "./shell-words";

/** "Not found" for pages with a frame of their own. It has no frame, which would reveal whose page it is. */
export async function StaffNotFound(): Promise<ReactNode> {
  const locale = localeOfPath(await requestedPath());
  const jar = await cookies();
  return (
    <div className="flex min-h-dvh flex-col">
      <PlainHeader
        display={readDisplay((name) => jar.get(name)?.value)}
        words={{ ...displayWords(locale), brand: getTranslator(locale, "common")("brand") }}
        home={`/${locale}`}
        language={otherLanguage(locale)}
      />
      <main id="main" tabIndex={-1} className="grow outline-none">
        <NotFoundBody />
      </main>
    </div>
  );
}
