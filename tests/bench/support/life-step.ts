// One thing that a person does in a loaded life.
import type { TextKind } from "@/lib/domain/complaint/complaint";
import type { FactValue } from "@/lib/domain/shared/event-chain";
import type { PersonEvent } from "@/lib/domain/complaint/events";

/** Facts beside texts, with stand-ins for what differs per complaint. */
export type RemainingFacts = Readonly<Record<string, FactValue>>;

export interface Step {
  /** Hours after the filing. */
  readonly hour: number;
  readonly type: PersonEvent;
  readonly side: "company" | "consumer";
  /** The row that hangs on the event. */
  readonly row: "contact" | "proposal" | "contest" | null;
  readonly facts: RemainingFacts;
  readonly texts: readonly { readonly kind: TextKind; readonly body: string }[];
}
