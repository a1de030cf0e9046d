// A filing from the texts of its form, with a kind word for everything that is wrong. The command checks again what it
// rests on (check-filing).
import type { ZodType } from "zod";
import { MATTERS, VULNERABILITIES, type Matter, type Vulnerability } from "@/lib/domain/complaint/complaint";
import { LIMITS, textLength } from "@/lib/domain/shared/limits";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { rawFiling, type RawFiling } from "@/lib/filing/engine/filing-raw";
import { PROVINCES } from "@/lib/filing/engine/provinces";
import { readTypedContact } from "@/lib/contact/typed-contact";
import { readAttempt, type ReadAttempt, type FilingReader } from "@/lib/filing/engine/read-attempt";

export interface Filing {
  readonly idempotencyKey: string;
  /** The name in URLs; null for a platform that is not listed. */
  readonly platform: string | null;
  readonly unlisted: string | null;
  readonly attempts: readonly ReadAttempt[];
  readonly matter: Matter;
  readonly title: string;
  readonly narrative: string;
  readonly wanted: string;
  readonly region: string | null;
  readonly vulnerability: Vulnerability;
  readonly heldElsewhere: boolean;
  /** Null: none is left, as a plain choice. */
  readonly contact: { readonly kind: "email" | "phone"; readonly value: string } | null;
  readonly consentContact: boolean;
  readonly consentPublication: boolean;
}

const KEY = /^[\w-]{16,64}$/;
const TEXTS = ["title", "narrative", "wanted"] as const;

function checkTexts(raw: RawFiling, { t, complain }: FilingReader): void {
  for (const field of TEXTS) {
    const count = textLength(raw[field]);
    const max = LIMITS[field];
    if (count === 0) complain([field], t(`wrong.${field}`));
    if (count > max) complain([field], t(`wrong.${field}Long`, { max, count }));
  }
}

function checkAttempts(raw: RawFiling, reader: FilingReader): readonly ReadAttempt[] {
  const { t, complain } = reader;
  const count = raw.attempts.length;
  if (count === 0) complain(["attempts", 0, "channel"], t("wrong.noAttempt"));
  if (count > LIMITS.attempts) {
    complain(["attempts", LIMITS.attempts, "present"], t("wrong.attempts", { max: LIMITS.attempts, count }));
  }
  return raw.attempts.slice(0, LIMITS.attempts).map((attempt, n) => readAttempt(attempt, n, reader));
}

function checkContact(raw: RawFiling, { t, complain }: FilingReader): Filing["contact"] {
  if (raw.noContact === "yes") return null;
  const value = raw.contact;
  const read = readTypedContact(value);
  if (!("refused" in read)) return { kind: read.kind, value };
  complain(["contact"], t(read.refused === "empty" ? "wrong.contact" : `wrong.contact_${read.refused}`));
  return { kind: "phone", value };
}

function read(raw: RawFiling, reader: FilingReader): Filing {
  const { t, complain } = reader;
  if (!KEY.test(raw.idempotencyKey)) complain([], t("wrong.key"));
  const attempts = checkAttempts(raw, reader);
  const matter = MATTERS.find((known) => known === raw.matter);
  if (matter === undefined) complain(["matter"], t("wrong.matter"));
  checkTexts(raw, reader);
  const region = PROVINCES.find((province) => province.name === raw.region)?.name ?? null;
  if (raw.region !== "" && region === null) complain(["region"], t("wrong.region"));
  const vulnerability = VULNERABILITIES.find((known) => known === (raw.vulnerability || "none"));
  if (vulnerability === undefined) complain(["vulnerability"], t("wrong.vulnerability"));
  return {
    idempotencyKey: raw.idempotencyKey,
    platform: raw.platform === "" ? null : raw.platform,
    unlisted: raw.unlisted === "" ? null : raw.unlisted,
    attempts,
    matter: matter ?? "dispute",
    title: raw.title,
    narrative: raw.narrative,
    wanted: raw.wanted,
    region,
    vulnerability: vulnerability ?? "none",
    heldElsewhere: raw.heldElsewhere === "yes",
    contact: checkContact(raw, reader),
    consentContact: raw.consentContact === "yes",
    // Asked for once something publishes; until then nobody consents to it.
    consentPublication: false,
  };
}

/** The schema in the page's language. `now` is the server's clock; the command asks the database's again. */
export function filingSchema(locale: Locale, now: Date): ZodType<Filing> {
  const t = getTranslator(locale, "file");
  const words = getTranslator(locale, "domain");
  return rawFiling.transform((raw, context): Filing => {
    const complain = (path: readonly (string | number)[], message: string): void => {
      context.addIssue({ code: "custom", path: [...path], message });
    };
    return read(raw, { t, words, now, complain });
  });
}
