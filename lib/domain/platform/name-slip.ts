// Whether what somebody typed may stand for a platform's name: by its pinyin, its initials, or with a slip.
// Source: docs/domain/platforms.md, "Found by name".
import { editDistance } from "../shared/edit-distance";

const HAN = /\p{Script=Han}/u;
const TYPED_SOUND = /^[a-z0-9]{2,}$/u;

/** A name as it is compared. */
export interface SpelledName {
  /** By platform-name.ts. */
  readonly key: string;
  /** Whether there is a Chinese character in it. */
  readonly han: boolean;
  /** How it is read: pinyin without tones for each Chinese character, everything else as it stands. */
  readonly syllables: readonly string[];
  /** The same in one. */
  readonly sound: string;
  readonly initials: string;
}

/** A name made ready once for every comparison. `syllables`: by lib/base/pinyin. */
export function spelledName(key: string, syllables: readonly string[]): SpelledName {
  const initials = syllables.map((syllable) => syllable.charAt(0)).join("");
  return { key, han: HAN.test(key), syllables, sound: syllables.join(""), initials };
}

/** How many slips are near, by the letters of the shorter text: few letters are another name with one of them changed. */
function slipsIn(letters: number, han: boolean): number {
  const [one, two] = han ? [3, 6] : [4, 8];
  return letters < one ? 0 : letters < two ? 1 : 2;
}

/** From so many letters on, a text that stands in another may be meant by it. */
function isPart(part: SpelledName, whole: SpelledName): boolean {
  return part.key.length >= (part.han ? 2 : 4) && whole.key.includes(part.key);
}

/** Typed letters that may be pinyin or initials; null when they are none. `key`: by platform-name.ts. */
export function typedSound(key: string): string | null {
  const sound = key.replaceAll("ü", "v").replaceAll(/['’]/g, "");
  return TYPED_SOUND.test(sound) ? sound : null;
}

/** Whether a Chinese name is read so from the start of one of its syllables on, or has these initials. */
export function soundsLike(typed: string, { han, syllables, sound, initials }: SpelledName): boolean {
  if (!han) return false;
  if (initials.includes(typed)) return true;
  let from = 0;
  return syllables.some((syllable) => {
    const begins = sound.startsWith(typed, from);
    from += syllable.length;
    return begins;
  });
}

/** Sounds are longer than characters, and alike sooner: of six letters one may differ, of twelve two. */
function soundSlip(typed: SpelledName, name: SpelledName): number | null {
  const shorter = Math.min(typed.sound.length, name.sound.length);
  if (!name.han || shorter < 4) return null;
  if (typed.han && Math.min(typed.syllables.length, name.syllables.length) < 2) return null;
  const most = Math.min(2, Math.floor(shorter / 6));
  const distance = editDistance(typed.sound, name.sound, most);
  return distance > most ? null : (distance + 0.5) / Math.max(typed.sound.length, name.sound.length);
}

function letterSlip(typed: SpelledName, name: SpelledName): number | null {
  const shorter = Math.min(typed.key.length, name.key.length);
  const longer = Math.max(typed.key.length, name.key.length);
  const most = slipsIn(shorter, typed.han && name.han);
  const distance = editDistance(typed.key, name.key, most);
  if (distance <= most) return distance / longer;
  return isPart(typed, name) || isPart(name, typed) ? 0.6 * (1 - shorter / longer) : null;
}

/** How far what was typed is from a name that may be meant by it, 0 for the same; null when nobody would mean it. */
export function slipFrom(typed: SpelledName, name: SpelledName): number | null {
  const [letters, sound] = [letterSlip(typed, name), soundSlip(typed, name)];
  if (letters === null || sound === null) return letters ?? sound;
  return Math.min(letters, sound);
}
