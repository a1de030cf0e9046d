import type { ReactNode } from "react";
import { isAlarm, type DrawnClock } from "@/app/_ui/clock/drawn-clock";
import { ConversationMark, type ConversationLook } from "@/app/_ui/clock/conversation-mark";
import { RowBar } from "@/app/_ui/clock/row-bar";
import { PersonText } from "@/app/_ui/person-text";
import { classes } from "@/app/_ui/classes";
import { Tag } from "@/app/_ui/tag";

/** The words of a row. */
export interface ComplaintRowWords {
  readonly href: string;
  /** What the consumer called it; empty once erased. */
  readonly title: string;
  readonly number: string;
  /** 老年人; left out for most. */
  readonly tag?: string | undefined;
  readonly face: DrawnClock;
  /** 还剩 2 天 5 小时 */
  readonly line: string;
  readonly conversation: ConversationLook;
  readonly conversationWord: string;
  readonly firstContactLate: boolean;
  /** Channel, and what is pending. */
  readonly facts: string;
}

interface ComplaintRowProps {
  readonly row: ComplaintRowWords;
  readonly selected: boolean;
  /** One below the heading of the list. */
  readonly level: 2 | 3;
}

/** "22-7K3M9Q2T": the day and the code are enough to tell one from another on a list. */
function shortNumber(number: string): string {
  return number.slice(9);
}

/** Title and number, bar and words, conversation and channel. The whole row is the link of its title. */
export function ComplaintRow({ row, selected, level }: ComplaintRowProps): ReactNode {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <li
      className={classes(
        "relative border-b border-l-4 border-b-line py-3 pr-4 pl-3",
        selected ? "tinted border-l-accent" : "border-l-transparent hover:bg-sunken",
      )}
    >
      <div className="flex items-baseline justify-between gap-3">
        <Title className="min-w-0 text-base">
          <a
            href={row.href}
            aria-current={selected ? "true" : undefined}
            className="text-ink no-underline after:absolute after:inset-0 hover:underline"
          >
            {row.title === "" ? row.number : <PersonText text={row.title} />}
          </a>
          {row.tag === undefined ? null : (
            <span className="ml-1.5 font-normal">
              <Tag>{row.tag}</Tag>
            </span>
          )}
        </Title>
        <span className="shrink-0 text-ink3 nowrap">{shortNumber(row.number)}</span>
      </div>
      <div className="mt-1 flex flex-wrap items-end justify-between gap-x-3">
        <RowBar face={row.face} />
        <span className={classes("ml-auto font-bold nowrap", isAlarm(row.face.state) && "text-alarm")}>
          {row.line}
        </span>
      </div>
      <div className="mt-1 flex flex-wrap justify-between gap-x-3 text-sm text-ink2">
        <span className="inline-flex items-center gap-1.5">
          <ConversationMark look={row.conversation} />
          {row.firstContactLate ? (
            <span className="text-alarm">{row.conversationWord}</span>
          ) : (
            row.conversationWord
          )}
        </span>
        <span className="text-ink3">{row.facts}</span>
      </div>
    </li>
  );
}
