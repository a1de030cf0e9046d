import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { TextAreaField } from "@/app/_forms/text-area-field";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { LINE_FAULTS } from "@/lib/people/engine/read-people";
import { importAction } from "./actions";
import { ImportPreview } from "./import-preview";
import { TableFile } from "@/app/_forms/table-file";

/** Five hundred lines are a small file, in any encoding. */
const MOST_BYTES = 400_000;

/** Import: a table is pasted or chosen, previewed, then added. */
export function ImportForm({ locale }: { readonly locale: Locale }): ReactNode {
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
      <TableFile
        into="people"
        mostBytes={MOST_BYTES}
        words={{ label: t("people.importFile"), tooLarge: t("people.importLarge") }}
      />
      <TextAreaField name="people" label={t("people.importPaste")} rows={6} spellCheck={false} />
      <ImportPreview
        words={{
          title: t("people.preview"),
          line: t("people.previewLine"),
          name: t("people.name"),
          staffNo: t("people.staffNo"),
          roleTitle: t("people.roleTitle"),
          state: t("people.previewState"),
          ok: t("people.previewOk"),
          faults: Object.fromEntries(LINE_FAULTS.map((fault) => [fault, t(`people.fault.${fault}`)])),
          look: t("people.importLook"),
          add: t("people.importAdd"),
          busy: getTranslator(locale, "common")("actions.busy"),
        }}
      />
    </Form>
  );
}
