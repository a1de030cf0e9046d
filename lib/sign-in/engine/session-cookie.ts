// The one session cookie, for consumers, companies and regulators alike.
import { env } from "@/lib/base/env";

/** What it is called over HTTPS, and in the demo. */
export const SESSION_COOKIES = { secure: "__Host-jietong", plain: "jietong" } as const;

/** `__Host-`: from this host, over HTTPS, for every path. Only the demo is served over plain HTTP. */
export function sessionCookie() {
  const secure = !env().demo;
  return {
    name: secure ? SESSION_COOKIES.secure : SESSION_COOKIES.plain,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}
