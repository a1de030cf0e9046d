// What a browser keeps for us and can neither read nor change: sealed, with what it is for and its end inside, so that the
// bytes of one cookie are worth nothing as another, nor after their time.
import { seal, unseal } from "@/lib/sealed/contact";

/** Every kind there is. */
type Purpose = "known device" | "asked codes" | "second factor";

/** Longer than any value of ours: nothing is opened to find out. */
const LONGEST = 4_000;

/** Seals any JSON. */
export function sealFor(purpose: Purpose, value: unknown, endsAt: Date): string {
  return seal(JSON.stringify([purpose, endsAt.getTime(), value])).toString("base64url");
}

/** What was sealed for this purpose and has not ended; null for anything else. */
export function openFor(purpose: Purpose, text: string | undefined, now: Date): unknown {
  if (text === undefined || text.length > LONGEST) return null;
  try {
    const read: unknown = JSON.parse(unseal(Buffer.from(text, "base64url")));
    if (!Array.isArray(read)) return null;
    const [of, ends, value] = read as readonly unknown[];
    return of === purpose && typeof ends === "number" && now.getTime() < ends ? value : null;
  } catch {
    return null;
  }
}
