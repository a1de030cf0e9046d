import { expect } from "vitest";
import { runRules } from "./run-rules";

/** Every bad document in one batch: each is answered in its place with the words it must hold. */
export async function expectErrors(
  topic: string,
  cases: readonly (readonly [document: string, words: string])[],
): Promise<void> {
  const { code, answers } = await runRules(topic, cases.map(([document]) => document).join("\n"));
  expect(code).toBe(2);
  expect(answers.map((answer) => answer["error"])).toEqual(
    cases.map(([, words]) => expect.stringContaining(words) as string),
  );
}
