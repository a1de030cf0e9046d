import type { ReactNode } from "react";
import { clockOf } from "@/app/[locale]/_clock/clock-of";
import { ContactMark } from "@/app/_ui/clock/contact-mark";
import { RowBar } from "@/app/_ui/clock/row-bar";
import { Said } from "@/app/_ui/said";
import { Table } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import type { Locale } from "@/lib/i18n/locale";
import { nameIn } from "@/lib/i18n/name-in";
import { getTranslator } from "@/lib/i18n/translator";
import { contactDot, contactWord } from "@/lib/screens/contact-dot";
import type { QueueLine } from "@/lib/screens/regulator-queue";

/** Rows of a queue: the complaint, its platform, the contact by a person, its clock, how high it has risen. */
export function QueueTable({
  locale,
  lines,
}: {
  readonly locale: Locale;
  readonly lines: readonly QueueLine[];
}): ReactNode {
  const t = getTranslator(locale, "regulator");
  const domain = getTranslator(locale, "domain");
  const view = (line: QueueLine) => {
    const contacts = line.contact === null ? [] : [line.contact];
    const { reading, snapshot } = line.clock;
    return clockOf(locale, {
      clock: line.clock,
      now: line.now,
      contact: contactDot(contacts, snapshot.filedAt, reading),
      reader: "staff",
    });
  };
  return (
    <Table
      stack
      caption={t("queue.caption")}
      rows={lines.map((line) => ({ ...line, view: view(line) }))}
      rowKey={(row) => row.id}
      rowHeader="complaint"
      columns={[
        {
          key: "complaint",
          head: t("queue.complaint"),
          cell: (row) => (
            <>
              <a className="link" href={`/${locale}/regulator/complaints/${row.number}`}>
                {row.title === "" ? row.number : <Said text={row.title} />}
              </a>
              <span className="block text-xs text-ink3 nowrap">
                {row.number}
                {row.vulnerability === "none" ? null : (
                  <span className="ml-2">
                    <Tag>{domain(`vulnerability.${row.vulnerability}`)}</Tag>
                  </span>
                )}
              </span>
            </>
          ),
        },
        {
          key: "platform",
          head: t("queue.platform"),
          cell: (row) => <b className="nowrap">{nameIn(locale, row.platform)}</b>,
        },
        {
          key: "contact",
          head: t("queue.contact"),
          cell: (row) => {
            const word = contactWord(row.contact === null ? [] : [row.contact]);
            return (
              <span className={word === "denied" ? "text-alarm nowrap" : "nowrap"}>
                <ContactMark look={word} /> {domain(`contact.${word}`)}
              </span>
            );
          },
        },
        { key: "clock", head: t("queue.clock"), cell: (row) => <RowBar face={row.view.face} /> },
        {
          key: "state",
          head: t("queue.state"),
          cell: (row) => {
            const late = row.view.face.state === "breached" || row.view.face.state === "urgent";
            return <b className={late ? "text-alarm nowrap" : "nowrap"}>{row.view.line}</b>;
          },
        },
        {
          key: "level",
          head: t("queue.level"),
          cell: ({ escalation: level }) =>
            level !== 1 && level !== 2 && level !== 3 ? null : (
              <Tag kind={level > 1 ? "alarm-filled" : "alarm-outlined"}>{domain(`level.${level}`)}</Tag>
            ),
        },
      ]}
    />
  );
}
