// What a verb of a life by chance is given, and what it answers.
import type { Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import type { CommandRefusal, Result } from "@/lib/complaint/engine/result";
import type { Actor } from "@/lib/domain/people/actor";
import type { Move } from "@/tests/chaos/support/lives/life-model";
import type { Life, Town } from "@/tests/chaos/support/lives/life-people";
import type { Random } from "@/tests/support/seeded-random";

export interface Scene {
  readonly town: Town;
  readonly life: Life;
  readonly random: Random;
  readonly actor: Actor;
  readonly nowMs: number;
}

export interface Try extends Partial<Pick<Move, "about" | "logged">> {
  readonly run: (context: CommandContext) => Promise<Result<Done>>;
  /** A guard of fact that stands against it although the table allows it; null: none does. */
  readonly refused?: CommandRefusal | null;
  /** What the model has to remember once it was done. */
  readonly then?: () => Promise<void> | void;
}

export type Verb = (scene: Scene) => Try;

const LETTERS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜";
export const words = (random: Random): string =>
  Array.from({ length: 40 }, () => LETTERS[random.below(LETTERS.length)]).join("");

/**
 * The types let nobody do what the table forbids their side; an actor past the types has to be refused all the same.
 */
export const asAnybody = (actor: Actor): never => ({ staffId: NOBODY, ...actor }) as never;

/** Of an actor of another side, which no page lets to a command of staff: an account that is nobody's. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
