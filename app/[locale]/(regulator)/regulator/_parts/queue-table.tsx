import type { ReactNode } from "react";
import { clockOf } from "@/app/[locale]/_clock/clock-of";
import { ConversationMark } from "@/app/_ui/clock/conversation-mark";
import { RowBar } from "@/app/_ui/clock/row-bar";
import { PersonText } from "@/app/_ui/person-text";
import { Table } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { judgedBy } from "@/lib/domain/complaint/answered-not-agreed";
import { formatDuration } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { QueueLine } from "@/lib/complaint/screens/regulator-queue";

/** How much time is left to judge a breach, and whether the first or the second person is needed. */
function judgementColumn(locale: Locale) {
  const t = getTranslator(locale, "regulator");
  return {
    key: "judgement",
    head: t("queue.judgement.by"),
    cell: ({ clock, now }: QueueLine): ReactNode => {
      const by = judgedBy(clock.snapshot);
      if (by === null) return <span className="nowrap">{t("queue.judgement.passed")}</span>;
      const left = formatDuration(locale, Math.floor((by - now.getTime()) / 1000));
      const stage = clock.snapshot.judgement?.proposed === true ? "proposed" : "waits";
      return (
        <>
          <b className="nowrap">{t("queue.judgement.left", { left })}</b>
          <span className="block text-xs text-ink3 nowrap">{t(`queue.judgement.${stage}`)}</span>
        </>
      );
    },
  };
}

/** Rows of a queue: the complaint, its platform, the conversation with a person, its clock, how high it has risen. */
export function QueueTable({
  locale,
  lines,
  judging,
}: {
  readonly locale: Locale;
  readonly lines: readonly QueueLine[];
  /** Breaches that wait to be judged: until when, and for whom. */
  readonly judging: boolean;
}): ReactNode {
  const t = getTranslator(locale, "regulator");
  const domain = getTranslator(locale, "domain");
  const view = ({ clock, now, dot }: QueueLine) =>
    clockOf(locale, { clock, now, conversation: dot, reader: "staff" });
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
                {row.title === "" ? row.number : <PersonText text={row.title} />}
              </a>
              <span className="block text-xs text-ink3 nowrap">
                {row.number}
                {row.vulnerability === "none" ? null : (
                  <span className="ml-2">
                    <Tag>{domain(`vulnerability.${row.vulnerability}`)}</Tag>
                  </span>
                )}
                {row.proved ? null : (
                  <span className="ml-2">
                    <Tag>{t("queue.unproved")}</Tag>
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
          cell: ({ conversation }) => (
            <span className={conversation === "denied" ? "text-alarm nowrap" : "nowrap"}>
              <ConversationMark look={conversation} /> {domain(`contact.${conversation}`)}
            </span>
          ),
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
        ...(judging ? [judgementColumn(locale)] : []),
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
