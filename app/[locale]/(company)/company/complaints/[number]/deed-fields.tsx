"use client";
// The deeds of a proposal: as many rows as were sent, and a button that adds one.
import type { ReactNode } from "react";
import { useFormState } from "@/app/_forms/form-context";
import { SelectField } from "@/app/_forms/select-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextField } from "@/app/_forms/text-field";
import { Fieldset } from "@/app/_ui/fieldset";
import { deedRows } from "./deed-rows";

export interface DeedFieldWords {
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

/** A row that is left empty is no deed. */
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
