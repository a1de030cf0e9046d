// The one cookie that carries a session, whoever signed in.
import { env } from "@/lib/env";

/** `__Host-`: from this host, over HTTPS, for every path. Only the demo is served over plain HTTP. */
export function sessionCookie() {
  const secure = !env().demo;
  return {
    name: secure ? "__Host-jietong" : "jietong",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}
