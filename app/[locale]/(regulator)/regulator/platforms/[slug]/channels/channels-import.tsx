import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { TableImport } from "@/app/_forms/table-import";
import { EditReason } from "@/app/[locale]/(regulator)/regulator/_parts/edit-reason";
import { SectionHeading } from "@/app/_ui/section-heading";
import { CHANNEL_FIELDS } from "@/lib/domain/platform/channel";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ChannelsScreen } from "@/lib/platform/screens/platform-channels";
import { importChannelsAction } from "./actions";

/** Five hundred lines are a small file, in any encoding. */
const MOST_BYTES = 800_000;

/** Many channels at once. */
export function ChannelsImport({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ChannelsScreen;
}): ReactNode {
  const t = getTranslator(locale, "channel");
  const heads = CHANNEL_FIELDS.map((field) => t(`field.${field}`)).join(",");
  return (
    <section aria-labelledby="import" className="mt-9 max-w-2xl">
      <SectionHeading id="import">{t("desk.import")}</SectionHeading>
      <Form
        id="import-channels"
        action={importChannelsAction}
        locale={locale}
        words={formWords(locale)}
        className="flex flex-col gap-4"
      >
        <HiddenField name="platformId" value={screen.platform.id} />
        <HiddenField name="seen" value={String(screen.version)} />
        <p className="break-words text-ink2">{t("desk.importText", { heads })}</p>
        <TableImport
          name="table"
          mostBytes={MOST_BYTES}
          words={{
            file: t("desk.importFile"),
            tooLarge: t("desk.importTooLarge"),
            paste: t("desk.importPaste"),
            title: t("desk.import"),
            heads: [t("desk.line"), t("desk.what")],
            wrong: t("desk.wrong"),
            right: t("desk.right"),
            preview: t("desk.importLook"),
            add: t("desk.importAdd"),
            busy: getTranslator(locale, "common")("actions.busy"),
          }}
        >
          <EditReason locale={locale} />
        </TableImport>
      </Form>
    </section>
  );
}
