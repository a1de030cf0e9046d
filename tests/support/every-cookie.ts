// Every cookie that a browser holds for us: one more kind is one more here, or this does not compile.
import type { CookiePurpose } from "@/lib/base/sealing/sealed-value";

const KINDS: Readonly<Record<CookiePurpose, true>> = {
  "pending contact": true,
  "filing receipt": true,
  "saved draft": true,
  "known device": true,
  "asked codes": true,
  "signing in": true,
};

export const EVERY_COOKIE = Object.keys(KINDS) as readonly CookiePurpose[];
