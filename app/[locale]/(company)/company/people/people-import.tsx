import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { TableImport } from "@/app/_forms/table-import";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { importAction } from "./actions";

/** Five hundred lines are a small file, in any encoding. */
const MOST_BYTES = 400_000;

/** Many colleagues at once. */
export function PeopleImport({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "company");
  return (
    <Form
      id="import-people"
      action={importAction}
      locale={locale}
      words={formWords(locale)}
      className="flex flex-col gap-4"
    >
      <p className="text-ink2">{t("people.importText")}</p>
      <TableImport
        name="people"
        mostBytes={MOST_BYTES}
        pressing
        words={{
          file: t("people.importFile"),
          tooLarge: t("people.importLarge"),
          paste: t("people.importPaste"),
          title: t("people.preview"),
          heads: [t("people.previewLine"), t("people.name"), t("people.staffNo"), t("people.roleTitle")],
          wrong: t("people.previewState"),
          right: t("people.previewOk"),
          preview: t("people.importLook"),
          add: t("people.importAdd"),
          busy: getTranslator(locale, "common")("actions.busy"),
        }}
      />
    </Form>
  );
}
