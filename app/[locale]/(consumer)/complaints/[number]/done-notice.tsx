import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import { CATALOGUES } from "@/lib/base/i18n/catalogue";
import type { Locale } from "@/lib/base/i18n/locale";
import type { DoneWord } from "./act-outcome";

/** What was just done, in one line. Its key comes from the address; an unknown key shows nothing. */
export function DoneNotice({ locale, word }: { readonly locale: Locale; readonly word: string }): ReactNode {
  const words = CATALOGUES[locale].complaint.act.done;
  if (!isDoneWord(word)) return null;
  return (
    <p role="status" className="flex items-start gap-2 border-l-4 border-accent bg-tint p-4 font-bold">
      <Icon name="check" className="mt-1 text-accent" />
      {words[word]}
    </p>
  );
}

function isDoneWord(word: string): word is DoneWord {
  return Object.hasOwn(CATALOGUES.zh.complaint.act.done, word);
}
