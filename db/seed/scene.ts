// Where a story stands when one of its steps is taken.
import type { Caller } from "@/db/seed/phone-book";
import type { Story } from "@/db/seed/story";
import type { World } from "@/db/seed/world";
import type { CommandContext } from "@/lib/complaint/engine/context";
import type { CompanyActor, ConsumerActor } from "@/lib/domain/people/actor";

export interface StoryScene {
  readonly ctx: CommandContext;
  readonly world: World;
  readonly story: Story;
  /** The story's number, which picks the words. */
  readonly index: number;
  readonly complaintId: string;
  readonly consumer: ConsumerActor;
  /** Null where nobody answers: an unlisted platform. */
  readonly agent: CompanyActor | null;
  /** The person of the company who speaks, when somebody does. */
  readonly caller: Caller | null;
  readonly at: Date;
}

/** The words of the story's number. */
export function nth(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}

/** Throws when a story lacks what a step needs. */
export function needed<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The story needs ${what}.`);
  return value;
}
