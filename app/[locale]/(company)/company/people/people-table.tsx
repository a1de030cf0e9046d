import type { ReactNode } from "react";
import { NewTag } from "@/app/[locale]/_complaint/new-tag";
import { Form } from "@/app/_forms/form";
import { FormDetails } from "@/app/_forms/form-details";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { Table } from "@/app/_ui/table";
import { formatDay } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ListedPerson } from "@/lib/people/screens/company-people";
import { endPersonAction } from "./actions";

interface PeopleTableProps {
  readonly locale: Locale;
  readonly people: readonly ListedPerson[];
  readonly mayKeep: boolean;
}

/** Everybody who is or was on the list. Nobody is deleted: their recorded conversations stay readable. */
export function PeopleTable({ locale, people, mayKeep }: PeopleTableProps): ReactNode {
  const t = getTranslator(locale, "company");
  if (people.length === 0) return <p className="text-ink2">{t("people.empty")}</p>;
  return (
    <Table
      stack
      caption={t("people.list")}
      rows={people}
      rowKey={(row) => row.id}
      rowHeader="name"
      columns={[
        {
          key: "name",
          head: t("people.name"),
          cell: (row) => (
            <>
              <span className="font-bold">{row.name}</span>
              {row.isNew && row.endedAt === null ? <NewTag locale={locale} /> : null}
            </>
          ),
        },
        { key: "no", head: t("people.staffNo"), cell: (row) => row.staffNo },
        {
          key: "role",
          head: t("people.roleTitle"),
          cell: (row) => (row.roleTitle === "" ? "—" : row.roleTitle),
        },
        { key: "added", head: t("people.addedAt"), cell: (row) => formatDay(locale, row.addedAt) },
        {
          key: "ended",
          head: t("people.ended"),
          cell: (row) => {
            if (row.endedAt !== null) return t("people.endedAt", { day: formatDay(locale, row.endedAt) });
            return mayKeep ? <EndPerson locale={locale} person={row} /> : t("people.present");
          },
        },
      ]}
    />
  );
}

/** The consequences of deactivating come before the button. Works without JavaScript. */
function EndPerson({
  locale,
  person,
}: {
  readonly locale: Locale;
  readonly person: ListedPerson;
}): ReactNode {
  const t = getTranslator(locale, "company");
  return (
    <Form id={`end-${person.id}`} action={endPersonAction} locale={locale} words={formWords(locale)}>
      <HiddenField name="personId" value={person.id} />
      <FormDetails summary={t("people.end")}>
        <p className="my-2 max-w-xs">{t("people.endText", { name: person.name })}</p>
        <SubmitButton kind="outlined" busy={getTranslator(locale, "common")("actions.busy")}>
          {t("people.endSubmit")}
        </SubmitButton>
      </FormDetails>
    </Form>
  );
}
