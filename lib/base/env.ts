// The environment, read in one place. Nothing else in the product looks at process.env for a setting.
import { createHash } from "node:crypto";
import { z } from "zod";
import { operatorVariables, readOperator, type Operator, type OperatorVariable } from "@/lib/base/operator";

const KEY_BYTES = 32;
/** Random 32 bytes hold about 30 distinct values; fewer than this means a typed or repeated key. */
const MIN_DISTINCT_BYTES = 12;
/** Of the 43 signs of base64 that 32 random bytes take about 31 are distinct; of a sentence's, half as many. */
const MIN_DISTINCT_SIGNS = 18;

const KEY_NAMES = ["AUTH_SECRET", "ACCESS_SECRET", "CONTACT_KEY"] as const;
type KeyName = (typeof KEY_NAMES)[number];

/** Known to everybody who reads this file: only the demo may use it. */
function demoKey(name: KeyName): Buffer {
  return createHash("sha256").update(`jietong demo ${name}`).digest();
}

const HEX_KEY = /^[0-9a-f]{64}$/i;
/** Node reads base64 out of any text, words of a sentence too. In 32 random bytes capitals and small letters both occur. */
const BASE64_KEY = /^(?=.*[A-Z])(?=.*[a-z])[A-Za-z0-9+/_-]{43,}={0,2}$/;

/** Empty when the text is neither hex nor base64. */
function decodeKey(text: string): Buffer {
  if (HEX_KEY.test(text)) return Buffer.from(text, "hex");
  return BASE64_KEY.test(text) ? Buffer.from(text, "base64") : Buffer.alloc(0);
}

/** The same piece over and over, or each sign the one after the last. */
function isPattern(signs: readonly number[]): boolean {
  const steps = signs.slice(1).map((sign, n) => sign - (signs[n] ?? 0));
  const counts = new Map<number, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  if (Math.max(...counts.values()) * 2 > steps.length) return true;
  return signs.some(
    (_, n) => n > 0 && n * 2 <= signs.length && signs.every((s, m) => m < n || s === signs[m - n]),
  );
}

/** What somebody typed instead of drawing it: a long word, a piece repeated, the alphabet. */
function isTyped(text: string, key: Buffer): boolean {
  const isWord = !HEX_KEY.test(text) && new Set(text).size < MIN_DISTINCT_SIGNS;
  return isWord || isPattern([...key]) || isPattern(Array.from(text, (sign) => sign.charCodeAt(0)));
}

function isStrong(text: string): boolean {
  const key = decodeKey(text);
  return key.length >= KEY_BYTES && new Set(key).size >= MIN_DISTINCT_BYTES && !isTyped(text, key);
}

/** A secret key: 32 random bytes as base64 or hex. `openssl rand -base64 32` prints one. */
function readKey(name: KeyName, text: string | undefined, demo: boolean, problems: string[]): Buffer {
  if (text !== undefined) return judgeKey(name, text, demo, problems);
  if (!demo) problems.push(`${name} is missing: set 32 random bytes in base64 (openssl rand -base64 32)`);
  return demoKey(name);
}

function judgeKey(name: KeyName | "SEAL_KEYS", text: string, demo: boolean, problems: string[]): Buffer {
  const key = decodeKey(text);
  if (!isStrong(text)) problems.push(`${name} is weak: 32 random bytes in base64 or hex are needed`);
  if (!demo && KEY_NAMES.some((one) => key.equals(demoKey(one))))
    problems.push(`${name} is a published key of the demo`);
  return key;
}

const yesNo = z.enum(["0", "1", "true", "false"]).transform((word) => word === "1" || word === "true");

/** Every setting there is. */
export const variables = z.object({
  /** production refuses what is fit for a demonstration only: fixed secrets, the mail page, cookies over HTTP. */
  JIETONG_MODE: z.enum(["production", "demo"]).default("production"),
  /** Any PostgreSQL from 15 on. Without it the embedded PostgreSQL under DATA_DIR is used. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** A streaming replica: public pages are read from it while it keeps up. */
  READ_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Connections one process may hold. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(16),
  AUTH_SECRET: z.string().optional(),
  ACCESS_SECRET: z.string().optional(),
  CONTACT_KEY: z.string().optional(),
  /** Keys with commas between: the first seals, every one opens. CONTACT_KEY opens what is stored always; where none is set it is the only one. */
  SEAL_KEYS: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  /** The address people type, without a slash at its end; links in messages start with it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** A proxy of our own stands in front: its X-Forwarded-* headers are believed. */
  TRUST_PROXY: yesNo.default(false),
  /** Without it mail lands in MAIL_FOLDER, which production has to name: nobody is to lose mail by forgetting. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default("Jietong <no-reply@jietong.example>"),
  MAIL_FOLDER: z.string().min(1).optional(),
  /** Where the embedded PostgreSQL, files and development mail are stored. */
  DATA_DIR: z.string().min(1).default(".data"),
  /** Opens /api/metrics to requests with this bearer token. Without it the address does not exist. */
  METRICS_TOKEN: z.string().optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  ...operatorVariables,
});

type Variables = z.infer<typeof variables>;
type Keys = "AUTH_SECRET" | "ACCESS_SECRET" | "CONTACT_KEY" | "SEAL_KEYS" | "PUBLIC_URL" | "MAIL_FOLDER";

export interface Env extends Omit<Variables, Keys | OperatorVariable> {
  readonly demo: boolean;
  /** Who runs this installation. */
  readonly operator: Operator;
  /** Somebody receives text messages. No carrier can be set yet: they land in a folder that was named for it. */
  readonly sendsTexts: boolean;
  /** Signs sessions. Text, as next-auth wants it. */
  readonly AUTH_SECRET: string;
  /** Keys the HMACs of access codes and idempotency keys. 32 bytes. */
  readonly ACCESS_SECRET: Buffer;
  /** Keys the fingerprints by which contacts are found. 32 bytes. */
  readonly CONTACT_KEY: Buffer;
  /** Keys of sealed values: the first seals, every one opens. 32 bytes each; CONTACT_KEY is among them. */
  readonly SEAL_KEYS: readonly [Buffer, ...Buffer[]];
  /** Those of them that open what a browser brings: the ones that are named as such. CONTACT_KEY only where none is. */
  readonly COOKIE_KEYS: readonly Buffer[];
  readonly PUBLIC_URL: string;
  readonly MAIL_FOLDER: string;
}

/** Empty means not set: shells and compose files write `NAME=` for that. */
function withoutEmpty(source: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(source).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== "",
    ),
  );
}

/** HTTPS, or one's own machine, where a trial or a proxy is. */
function isReachedSafely(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

/** Reads and judges the environment. Throws one Error that lists everything wrong with it. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = variables.safeParse(withoutEmpty(source));
  if (!parsed.success) {
    throw new Error(`The environment is not usable:\n${z.prettifyError(parsed.error)}`);
  }
  const read = parsed.data;
  const demo = read.JIETONG_MODE === "demo";
  const problems: string[] = [];
  const auth = readKey("AUTH_SECRET", read.AUTH_SECRET, demo, problems);
  const access = readKey("ACCESS_SECRET", read.ACCESS_SECRET, demo, problems);
  const contact = readKey("CONTACT_KEY", read.CONTACT_KEY, demo, problems);
  const named = read.SEAL_KEYS?.split(",") ?? [];
  const chosen = named.map((text) => judgeKey("SEAL_KEYS", text.trim(), demo, problems));
  const sealing = [...chosen, contact];
  const [seals = contact, ...opens] = sealing.filter(
    (key, n) => sealing.findIndex((one) => one.equals(key)) === n,
  );
  const token = read.METRICS_TOKEN === undefined ? null : decodeKey(read.METRICS_TOKEN);
  // Prometheus and its backups know the token: it must open nothing else. And one key that leaks opens one thing.
  const given = [auth, access, seals, ...opens, ...(token === null ? [] : [token])];
  if (given.some((one, n) => one.length > 0 && given.findIndex((other) => other.equals(one)) < n))
    problems.push(
      "AUTH_SECRET, ACCESS_SECRET, CONTACT_KEY, SEAL_KEYS and METRICS_TOKEN must differ from each other",
    );
  if (read.METRICS_TOKEN !== undefined && !isStrong(read.METRICS_TOKEN))
    problems.push("METRICS_TOKEN is weak: 32 random bytes in base64 or hex are needed");
  if (!demo && read.SMTP_URL === undefined && read.MAIL_FOLDER === undefined) {
    problems.push(
      "SMTP_URL is missing: nobody would be notified of anything. Set it, or MAIL_FOLDER to let all mail land in a folder",
    );
  }
  if (!demo && read.PUBLIC_URL !== undefined && !isReachedSafely(read.PUBLIC_URL))
    problems.push(
      "PUBLIC_URL must begin with https://: browsers keep the cookies of sessions for nothing else",
    );
  const operator = readOperator(read, demo, problems);
  if (problems.length > 0) throw new Error(`The environment is not usable:\n${problems.join("\n")}`);
  return {
    ...read,
    demo,
    operator,
    sendsTexts: demo || read.MAIL_FOLDER !== undefined,
    AUTH_SECRET: auth.toString("base64"),
    ACCESS_SECRET: access,
    CONTACT_KEY: contact,
    SEAL_KEYS: [seals, ...opens],
    COOKIE_KEYS: chosen.length > 0 ? chosen : [contact],
    PUBLIC_URL: (read.PUBLIC_URL ?? `http://${read.HOST}:${String(read.PORT)}`).replace(/\/+$/, ""),
    MAIL_FOLDER: read.MAIL_FOLDER ?? `${read.DATA_DIR}/mail`,
  };
}

let known: Env | undefined;

/** The environment of this process, parsed at the first call. */
export function env(): Env {
  known ??= parseEnv(process.env);
  return known;
}

/** Forgets the parsed environment, so that a launcher that sets a variable is heard. */
export function rereadEnv(): Env {
  known = undefined;
  return env();
}
