// What some work asks of the database: how many statements, and which large tables their plans read whole.
import { vi } from "vitest";
import { Connection, type Statement } from "@/db/engine/connection";

/** What is large where the register is. */
const REGISTER = new Set([
  "attempt",
  "channel_report",
  "channel_version",
  "path_phrase",
  "platform_channel",
  "platform_known_as",
]);

interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly Plan[];
}

/** The large tables that a plan reads whole. */
function wholeIn(plan: Plan, large: ReadonlySet<string>): readonly string[] {
  const name = plan["Relation Name"] ?? "";
  const here = plan["Node Type"] === "Seq Scan" && large.has(name) ? [name] : [];
  return [...here, ...(plan.Plans ?? []).flatMap((one) => wholeIn(one, large))];
}

/** How many statements this asks, and which large tables their plans read whole. Every statement is asked all the same. */
export async function asked(work: () => Promise<unknown>, large: ReadonlySet<string> = REGISTER) {
  const run = Object.getOwnPropertyDescriptor(Connection.prototype, "run")?.value as Connection["run"];
  const whole: string[] = [];
  let statements = 0;
  const spy = vi.spyOn(Connection.prototype, "run").mockImplementation(async function (
    this: Connection,
    statement: Statement,
  ) {
    if (/^\s*(select|with|insert|update)\b/i.test(statement.text)) {
      statements += 1;
      const text = `explain (format json) ${statement.text}`;
      const rows = await run.call(this, { ...statement, text, prepare: false, values: false });
      const [{ "QUERY PLAN": plans } = { "QUERY PLAN": [] }] = rows as unknown as {
        "QUERY PLAN": readonly { Plan: Plan }[];
      }[];
      whole.push(...plans.flatMap(({ Plan: plan }) => wholeIn(plan, large)));
    }
    return run.call(this, statement);
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return { statements, whole };
}
