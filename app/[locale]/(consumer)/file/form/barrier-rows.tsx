"use client";
import type { ReactNode } from "react";
import { useFormField } from "@/app/_forms/form-context";
import { TextField } from "@/app/_forms/text-field";
import { CheckRow } from "@/app/_ui/check-row";
import { classes } from "@/app/_ui/classes";
import { FieldError } from "@/app/_ui/field";
import { Fieldset } from "@/app/_ui/fieldset";
import { type BarrierCode, BARRIER_CODES } from "@/lib/domain/complaint/barriers";
import { attemptField } from "./attempt-fields";
import type { AttemptWords } from "./attempt-words";
import type { Channel } from "@/lib/domain/complaint/complaint";

// Which barriers people meet in which channel: these stand first in the form. All 26 can be reported anywhere.

const CHAT: readonly BarrierCode[] = [
  "repeat_ask",
  "never_handed_over",
  "canned_loop",
  "same_template",
  "not_understood",
  "guided_popup",
  "bounce_back",
  "leave_contact_only",
];

const WRITTEN: readonly BarrierCode[] = [
  "read_no_reply",
  "template_apology",
  "fallback_reply",
  "same_template",
  "not_understood",
  "channel_deflection",
];

const FIRST: Readonly<Record<Channel, readonly BarrierCode[]>> = {
  hotline: [
    "ivr_no_human",
    "ivr_ignores_speech",
    "long_queue",
    "abandon_nudge",
    "queue_lost",
    "human_unreachable",
    "ivr_loop",
    "hotline_no_human",
  ],
  app_chat: CHAT,
  web_chat: CHAT,
  mini_program: CHAT,
  official_account: CHAT,
  email: WRITTEN,
  social: WRITTEN,
  counter: ["tiered_transfer", "long_queue", "channel_deflection", "template_apology", "inaccessible"],
};

const ANYWHERE: readonly BarrierCode[] = [
  "repeat_ask",
  "canned_loop",
  "ivr_no_human",
  "long_queue",
  "human_unreachable",
  "not_understood",
  "inaccessible",
];

/** The common ones of a channel, and all the others in the order of the list. */
export function barriersFor(channel: string): {
  readonly first: readonly BarrierCode[];
  readonly rest: readonly BarrierCode[];
} {
  const first = isKey(channel) ? FIRST[channel] : ANYWHERE;
  return { first, rest: BARRIER_CODES.filter((code) => !first.includes(code)) };
}

function isKey(channel: string): channel is Channel {
  return Object.hasOwn(FIRST, channel);
}

interface BarrierRowsProps {
  readonly index: number;
  readonly channel: string;
  readonly words: AttemptWords;
}

/**
 * All 26 barriers, the channel's own first. The others wait behind an opener that needs no script; a browser that does
 * not know `:has` shows them all, and one that is ticked is always shown.
 */
export function BarrierRows({ index, channel, words }: BarrierRowsProps): ReactNode {
  const field = useFormField(attemptField(index, "barriers[]"));
  const { first, rest } = barriersFor(channel);
  const row = (code: BarrierCode, extra: boolean): ReactNode => (
    <div key={code} className={classes(extra && "extra")}>
      <CheckRow
        id={`${field.id}-${code}`}
        name={attemptField(index, "barriers[]")}
        value={code}
        defaultChecked={field.values.includes(code)}
        label={words.barrier[code]}
        measure={<Measure index={index} code={code} words={words} />}
        ruled
      />
    </div>
  );
  return (
    <Fieldset id={field.id} legend={words.barriers} note={words.optional} help={words.barriersHelp}>
      <div className="[&:has(>details:not([open]))>.extra:not(:has(.check-box:checked))]:hidden">
        {first.map((code) => row(code, false))}
        <details key="opener" className="py-2">
          <summary className="link inline-flex min-h-target items-center">{words.allBarriers}</summary>
        </details>
        {rest.map((code) => row(code, true))}
      </div>
    </Fieldset>
  );
}

interface MeasureProps {
  readonly index: number;
  readonly code: BarrierCode;
  readonly words: AttemptWords;
}

/** The number of a barrier, in a sentence; for `other`, a line of text. */
function Measure({ index, code, words }: MeasureProps): ReactNode {
  const name = attemptField(index, `measure.${code}`);
  const field = useFormField(name);
  if (code === "other")
    return <TextField name={attemptField(index, "other")} label={words.otherText} maxLength={400} />;
  const sentence = words.measure[code];
  if (sentence === undefined) return null;
  const [before, after] = sentence;
  return (
    <div>
      {field.error === undefined ? null : <FieldError id={`${field.id}-error`}>{field.error}</FieldError>}
      <label htmlFor={field.id} className="flex flex-wrap items-center gap-2">
        {before}
        <input
          id={field.id}
          name={name}
          defaultValue={field.value}
          inputMode="numeric"
          autoComplete="off"
          className="control w-24 text-center"
          {...(field.error === undefined
            ? {}
            : { "aria-invalid": true, "aria-describedby": `${field.id}-error` })}
        />
        {after}
      </label>
    </div>
  );
}
