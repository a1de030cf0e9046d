// The product's words for what a test chooses by its code: the channel `hotline` is 电话热线 on the page.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Locale } from "@/lib/base/i18n/locale";

const FOLDER = path.resolve(import.meta.dirname, "../../lib/base/i18n/messages");
const LANGUAGE: Readonly<Record<Locale, string>> = { zh: "zh-Hans", en: "en" };
const read = new Map<string, unknown>();

function catalogue(locale: Locale, name: string): unknown {
  const file = path.join(FOLDER, LANGUAGE[locale], `${name}.json`);
  if (!read.has(file)) read.set(file, JSON.parse(readFileSync(file, "utf8")));
  return read.get(file);
}

/** One message as it stands in its catalogue, without values: `words("zh", "domain", "channel.hotline")`. */
export function words(locale: Locale, name: string, key: string): string {
  const found = key
    .split(".")
    .reduce<unknown>(
      (branch, step) =>
        typeof branch === "object" && branch !== null ? Reflect.get(branch, step) : undefined,
      catalogue(locale, name),
    );
  if (typeof found !== "string") throw new Error(`${name}.json has no message ${key}`);
  return found;
}
