"use client";
// The browser part of the proposal form: rows of promises, the verdict while typing, one button or two.
import { useEffect, useState, type ReactNode } from "react";
import { useFormState } from "@/app/_forms/form-context";
import { SubmitButton } from "@/app/_forms/submit-button";
import { WarningNote } from "@/app/_ui/warning-note";
import { fieldValue } from "@/lib/base/forms/field-value";
import { deedRows, VERDICT_CLAUSES, VERDICT_TITLE, type VerdictSaid } from "./proposal-values";
import { SelectField } from "@/app/_forms/select-field";
import { TextField } from "@/app/_forms/text-field";
import { Fieldset } from "@/app/_ui/fieldset";

interface DeedFieldWords {
  readonly legend: string;
  readonly help: string;
  /** One for each row there may be. */
  readonly rows: readonly string[];
  readonly kind: string;
  readonly amount: string;
  readonly amountUnit: string;
  readonly what: string;
  readonly whatHelp: string;
  readonly when: string;
  readonly day: string;
  readonly add: string;
  readonly busy: string;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** An empty row is not a promise. */
export function DeedFields({
  words,
  kinds,
  whens,
}: {
  readonly words: DeedFieldWords;
  readonly kinds: readonly Option[];
  readonly whens: readonly Option[];
}): ReactNode {
  const rows = deedRows(useFormState().values);
  return (
    <Fieldset id="deeds" legend={words.legend} help={words.help}>
      <ol className="flex flex-col gap-4">
        {words.rows.slice(0, rows).map((title, place) => {
          const name = (field: string) => `deeds.${String(place)}.${field}`;
          return (
            <li key={title} aria-label={title} className="border-l-4 border-line2 pl-3">
              <div className="grid gap-3 sm:grid-cols-2 elder:sm:grid-cols-1">
                <SelectField name={name("kind")} label={words.kind} options={kinds} />
                <TextField
                  name={name("amount")}
                  label={words.amount}
                  unit={words.amountUnit}
                  inputMode="decimal"
                />
              </div>
              <div className="mt-3">
                <TextField name={name("what")} label={words.what} help={words.whatHelp} />
              </div>
              <div className="mt-3 grid gap-3 sm:grid-cols-2 elder:sm:grid-cols-1">
                <SelectField name={name("when")} label={words.when} options={whens} />
                <TextField name={name("day")} type="date" label={words.day} />
              </div>
            </li>
          );
        })}
      </ol>
      {rows < words.rows.length ? (
        <div className="mt-3">
          <SubmitButton intent="add-deed" kind="outlined" busy={words.busy}>
            {words.add}
          </SubmitButton>
        </div>
      ) : null}
    </Fieldset>
  );
}

/** Waits until typing pauses. */
const PAUSE_MS = 700;

interface VerdictWords {
  readonly restsOn: string;
  readonly consequence: string;
  readonly advice: string;
  readonly adviceWhat: string;
}

interface VerdictNoteProps {
  readonly words: VerdictWords;
  readonly formId: string;
  /** Asks the server for the verdict on the form. */
  readonly judge: (word: "judge", form: FormData) => Promise<VerdictSaid | null>;
}

/** The verdict while typing; undefined until something was typed. */
function useJudged({ formId, judge }: Omit<VerdictNoteProps, "words">): VerdictSaid | null | undefined {
  const [said, setSaid] = useState<VerdictSaid | null>();
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    let asked = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (turn: number): Promise<void> => {
      try {
        const verdict = await judge("judge", new FormData(form));
        // Answers may arrive out of order.
        if (turn === asked) setSaid(verdict);
      } catch {
        // Without a connection there is no verdict while typing; the submission is judged all the same.
      }
    };
    const typed = (): void => {
      asked += 1;
      const turn = asked;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(turn), PAUSE_MS);
    };
    form.addEventListener("input", typed);
    return () => {
      asked += 1;
      clearTimeout(timer);
      form.removeEventListener("input", typed);
    };
  }, [formId, judge]);
  return said;
}

/** Under the answer: why it would be flagged, what follows, and what to write instead. Nothing without a flag. */
export function VerdictNote({ words, formId, judge }: VerdictNoteProps): ReactNode {
  const { values } = useFormState();
  const live = useJudged({ formId, judge });
  const title = fieldValue(values, VERDICT_TITLE);
  const submitted = title === undefined ? null : { title, clauses: values[VERDICT_CLAUSES] ?? [] };
  const verdict = live === undefined ? submitted : live;
  return (
    <div role="status">
      {verdict === null ? null : (
        <WarningNote title={verdict.title}>
          {verdict.clauses.length === 0 ? null : (
            <>
              <p>{words.restsOn}</p>
              <ul className="my-2 border-l-2 border-alarm bg-surface px-3 py-2">
                {verdict.clauses.map((clause, place) => (
                  <li key={place} className="whitespace-pre-line">
                    {clause}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>{words.consequence}</p>
          <p>
            {words.advice}
            <b>{words.adviceWhat}</b>
          </p>
        </WarningNote>
      )}
    </div>
  );
}

interface ProposeSubmitProps {
  readonly words: {
    readonly submit: string;
    readonly busy: string;
    readonly rewrite: string;
    readonly asIs: string;
    readonly outcomes: string;
  };
  /** What each button does to the clock, drawn and in words. */
  readonly outcomes: ReactNode;
  readonly note: string;
}

/** One button; two with their outcomes if the draft would be flagged. */
export function ProposeSubmit({ words, outcomes, note }: ProposeSubmitProps): ReactNode {
  const flagged = useFormState().values[VERDICT_TITLE] !== undefined;
  if (!flagged) {
    return (
      <div className="flex flex-col gap-2">
        <p className="text-ink2">{note}</p>
        <div>
          <SubmitButton busy={words.busy}>{words.submit}</SubmitButton>
        </div>
      </div>
    );
  }
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <SubmitButton intent="rewritten" busy={words.busy}>
          {words.rewrite}
        </SubmitButton>
        <SubmitButton intent="as_is" kind="outlined" busy={words.busy}>
          {words.asIs}
        </SubmitButton>
      </div>
      <section aria-label={words.outcomes}>{outcomes}</section>
    </>
  );
}
