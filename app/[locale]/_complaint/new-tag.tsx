import type { ReactNode } from "react";
import { Tag } from "@/app/_ui/tag";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** Marks a person whom the company added to its list less than seven days before. */
export function NewTag({ locale }: { readonly locale: Locale }): ReactNode {
  return (
    <>
      {" "}
      <Tag>{getTranslator(locale, "domain")("newPerson")}</Tag>
    </>
  );
}
