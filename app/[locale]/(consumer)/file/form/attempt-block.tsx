"use client";
import { useState, type ChangeEvent, type ReactNode } from "react";
import { ChoiceField } from "@/app/_forms/choice-field";
import { useFormState } from "@/app/_forms/form-context";
import { FormDetails } from "@/app/_forms/form-details";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextField } from "@/app/_forms/text-field";
import { classes } from "@/app/_ui/classes";
import { fieldValue } from "@/lib/base/forms/field-value";
import { attemptField } from "./attempt-fields";
import type { AttemptWords } from "./attempt-words";
import { BarrierRows } from "./barrier-rows";

interface AttemptBlockProps {
  readonly index: number;
  readonly words: AttemptWords;
  readonly open: boolean;
  readonly removable: boolean;
  /** It was added just now: the focus goes here. */
  readonly fresh: boolean;
}

/** One try at reaching a person: a numbered node of the timeline, folded once the next one is being written. */
export function AttemptBlock({ index, words, open, removable, fresh }: AttemptBlockProps): ReactNode {
  const { values } = useFormState();
  const name = (field: string): string => attemptField(index, field);
  const sent = (field: string): string => fieldValue(values, name(field)) ?? "";
  const [channel, setChannel] = useState(sent("channel"));
  const number = String(index + 1);

  function noteChannel(event: ChangeEvent<HTMLElement>): void {
    const target: EventTarget = event.target;
    if (target instanceof HTMLInputElement && target.name === name("channel")) setChannel(target.value);
  }

  return (
    <li className="relative border-l-2 border-line2 pb-7 pl-7 last:pb-2">
      <span
        aria-hidden="true"
        className={classes(
          "absolute top-0 left-0 grid size-[max(1.75rem,1.6em)] -translate-x-[calc(50%+1px)] place-items-center rounded-full border-2 border-ink text-xs leading-none font-bold",
          open ? "bg-bg text-ink" : "bg-ink text-bg",
        )}
      >
        {number}
      </span>
      <input type="hidden" name={name("present")} value="1" />
      <details open={open}>
        <summary className="flex min-h-target flex-wrap items-baseline gap-x-4 [&::-webkit-details-marker]:hidden">
          <h2 className="text-lg" {...(fresh ? { tabIndex: -1, autoFocus: true, "data-next": "" } : {})}>
            {words.legend.replace("#", number)}
          </h2>
          {open ? null : (
            <span className="text-ink2">
              <AttemptSummary
                words={words}
                channel={sent("channel")}
                asks={sent("asks")}
                outcome={sent("outcome")}
              />
              <span className="link ml-3">{words.change}</span>
            </span>
          )}
        </summary>
        <div className="flex flex-col gap-7 elder:mt-4" onChange={noteChannel}>
          <ChoiceField
            name={name("channel")}
            legend={words.channel}
            choices={words.channels}
            look="tile"
            columns={2}
          />
          <div className="flex flex-col gap-4">
            <ChoiceField
              name={name("when")}
              legend={words.when}
              choices={words.whens}
              look="chip"
              columns={4}
              note={words.optional}
            />
            <TextField
              name={name("exact")}
              type="datetime-local"
              label={words.exact}
              note={words.optional}
              help={words.exactHelp}
              className="max-w-72"
            />
          </div>
          <TextField
            name={name("asks")}
            label={words.asks}
            note={words.optional}
            unit={words.times}
            inputMode="numeric"
            autoComplete="off"
            className="max-w-28"
          />
          <div className="flex flex-col gap-4">
            <ChoiceField
              name={name("queue")}
              legend={words.queue}
              note={words.optional}
              choices={words.queues}
              look="chip"
              columns={3}
            />
            <TextField
              name={name("queueExact")}
              label={words.queueExact}
              note={words.optional}
              unit={words.minutes}
              inputMode="numeric"
              autoComplete="off"
              className="max-w-28"
            />
          </div>
          <FormDetails summary={words.path} fields={[name("path")]}>
            <TextField
              name={name("path")}
              label={words.pathText}
              note={words.optional}
              help={words.pathHelp}
              autoComplete="off"
            />
          </FormDetails>
          <BarrierRows index={index} channel={channel} words={words} />
          <ChoiceField
            name={name("outcome")}
            legend={words.outcome}
            choices={words.outcomes}
            look="chip"
            columns={2}
          />
          {removable ? (
            <div>
              <SubmitButton intent={`remove-attempt:${String(index)}`} kind="plain" busy={words.busy}>
                {words.remove}
              </SubmitButton>
            </div>
          ) : null}
        </div>
      </details>
    </li>
  );
}

interface AttemptSummaryProps {
  readonly words: AttemptWords;
  readonly channel: string;
  readonly asks: string;
  readonly outcome: string;
}

function AttemptSummary({ words, channel, asks, outcome }: AttemptSummaryProps): ReactNode {
  const parts = [
    words.channels.find((choice) => choice.value === channel)?.label,
    asks === "" ? undefined : words.summaryAsks.replace("#", asks),
    words.outcomes.find((choice) => choice.value === outcome)?.label,
  ].filter((part): part is string => typeof part === "string");
  return parts.length === 0 ? words.unknown : parts.join(" · ");
}
