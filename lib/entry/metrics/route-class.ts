// The class of an address: what is measured together. A closed list, so that no caller can invent a label.

const API = new Set(["health", "here", "metrics", "preferences"]);
const PAGES = new Set([
  ...[
    "about",
    "accessibility",
    "components",
    "contact",
    "dev",
    "dial-tests",
    "help",
    "platforms",
    "privacy",
    "rules",
  ],
  ...["file", "complaints", "notices", "track", "sign-in", "sign-out", "not-sent"],
  ...["company", "regulator"],
]);

/** `/zh/platforms/xunda` is `platforms`, `/zh` is `home`, `/api/health` is `api-health`; anything unknown is `other`. */
export function routeClass(url: string): string {
  const parts = (url.split("?")[0] ?? "").split("/").slice(1);
  const [first = "", second = ""] = parts;
  if (first === "_next") return "static";
  if (first === "api") return API.has(second) ? `api-${second}` : "other";
  if (first === "") return parts.length === 1 ? "home" : "other";
  if (first !== "zh" && first !== "en") return PAGES.has(first) ? "redirect" : "other";
  if (second === "") return "home";
  return PAGES.has(second) ? second : "other";
}
