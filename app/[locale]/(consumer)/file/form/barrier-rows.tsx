"use client";
import type { ReactNode } from "react";
import { useFormField } from "@/app/_forms/form-context";
import { TextField } from "@/app/_forms/text-field";
import { CheckRow } from "@/app/_ui/check-row";
import { classes } from "@/app/_ui/classes";
import { FieldError } from "@/app/_ui/field";
import { Fieldset } from "@/app/_ui/fieldset";
import { type BarrierCode, BARRIER_MEASURE } from "@/lib/domain/complaint/barriers";
import { attemptField } from "./attempt-fields";
import type { AttemptWords } from "./attempt-words";
import { barriersFor } from "./barrier-groups";

interface BarrierRowsProps {
  readonly index: number;
  readonly channel: string;
  readonly words: AttemptWords;
}

/**
 * All barriers, the channel's own first. The others are behind an opener that needs no script, in groups; a browser that does
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
      <div className="[&:has(>details:not([open]))_.extra:not(:has(.check-box:checked))]:hidden">
        {first.map((code) => row(code, false))}
        <details key="opener" className="py-2">
          <summary className="link inline-flex min-h-target items-center">{words.allBarriers}</summary>
        </details>
        {rest.map(({ group, codes }) => {
          const id = `${field.id}-${group}`;
          return (
            <div key={group} role="group" aria-labelledby={id} className="extra">
              <p id={id} className="extra mt-5 font-bold">
                {words.group[group]}
              </p>
              {codes.map((code) => row(code, true))}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}

interface MeasureProps {
  readonly index: number;
  readonly code: BarrierCode;
  readonly words: AttemptWords;
}

/** The one number a barrier may have, in a sentence; `other` says what in a line, a broken promise what and for when. */
function Measure({ index, code, words }: MeasureProps): ReactNode {
  if (code === "other")
    return <TextField name={attemptField(index, "other")} label={words.otherText} maxLength={400} />;
  if (code !== "bot_promise_broken") return <Amount index={index} code={code} words={words} />;
  return (
    <div className="flex flex-col gap-3">
      <TextField name={attemptField(index, "promised")} label={words.promised} maxLength={400} />
      <Amount index={index} code={code} words={words} />
      <TextField
        name={attemptField(index, "promisedOn")}
        type="date"
        label={words.promisedOn}
        className="max-w-56"
      />
    </div>
  );
}

function Amount({ index, code, words }: MeasureProps): ReactNode {
  const name = attemptField(index, `measure.${code}`);
  const field = useFormField(name);
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
          inputMode={BARRIER_MEASURE[code]?.unit === "fen" ? "decimal" : "numeric"}
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
