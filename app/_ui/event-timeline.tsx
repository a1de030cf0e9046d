import type { ReactNode } from "react";
import { classes } from "./classes";

export interface TimelineEvent {
  readonly key: string;
  readonly time: ReactNode;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** A conversation with a person stands out: hollow while it is only said, solid once confirmed. */
  readonly node?: "plain" | "conversation-attested" | "conversation-confirmed" | "alarm";
}

const NODE = {
  plain: "border-2 border-line2 bg-bg",
  "conversation-attested": "border-[3px] border-ink bg-bg scale-125",
  "conversation-confirmed": "border-2 border-ink bg-ink scale-125",
  alarm: "border-2 border-alarm bg-alarm rounded-none",
} as const;

/** What happened, newest first. */
export function EventTimeline({ events }: { readonly events: readonly TimelineEvent[] }): ReactNode {
  return (
    <ol>
      {events.map((event, index) => (
        <li key={event.key} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3">
          <span aria-hidden="true" className="relative flex justify-center">
            {index === events.length - 1 ? null : (
              <span className="absolute top-4 bottom-[-0.5rem] w-px bg-line2" />
            )}
            <span className={classes("relative mt-2 size-3 rounded-full", NODE[event.node ?? "plain"])} />
          </span>
          <div className="grid pb-5 md:grid-cols-[8.5em_minmax(0,1fr)] md:gap-x-3 elder:md:grid-cols-1">
            <span className="text-sm leading-[1.9] text-ink3 nowrap">{event.time}</span>
            <div>
              <p className="font-bold">{event.title}</p>
              {event.detail === undefined ? null : <div className="text-sm text-ink2">{event.detail}</div>}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
