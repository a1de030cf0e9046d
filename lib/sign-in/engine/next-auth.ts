// next-auth, and the only file that knows it. It keeps a session row's id in an encrypted cookie and nothing else;
// whether that session still stands is asked of the row on every request. No route of its own is exposed.
import "server-only";
import NextAuth, { CredentialsSignin } from "next-auth";
import type { NextAuthConfig, User } from "next-auth";
import type { JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/base/env";
import { COOKIE_MAX_AGE_SECONDS } from "@/lib/sign-in/engine/session-limits";
import { isLocale } from "@/lib/base/i18n/locale";
import { sessionCookie } from "@/lib/sign-in/engine/session-cookie";
import { openComplaintByCode } from "@/lib/sign-in/engine/complaint-access";
import { signInConsumer } from "@/lib/sign-in/engine/consumer-sign-in";
import { findHalfSignedIn } from "@/lib/sign-in/engine/half-signed-in";
import { rememberDevice } from "@/lib/sign-in/engine/remember-device";
import { refusalWord } from "@/lib/sign-in/engine/sign-in-answer";
import { answerSecondFactor } from "@/lib/sign-in/engine/staff-sign-in";
import { openSessionToken, sealSessionToken } from "@/lib/sign-in/engine/session-token";
import type { SignInAnswer } from "@/lib/sign-in/engine/sign-in-answer";
import { currentContext } from "@/lib/sign-in/engine/sign-in-context";

declare module "next-auth" {
  interface Session {
    sessionId?: unknown;
  }
}

/** Passes the reason of a refusal through next-auth in `code`. */
class Refused extends CredentialsSignin {
  constructor(reason: string) {
    super();
    this.code = reason;
  }
}

/** next-auth notes a way back in a cookie of its own; ours travels in the form, so signing in deletes this one. */
export const RETURN_COOKIE = "jt-return";

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

async function userOf(answer: SignInAnswer): Promise<{ id: string }> {
  if ("refused" in answer) throw new Refused(refusalWord(answer));
  await rememberDevice(answer.door);
  return { id: answer.sessionId };
}

const providers: NextAuthConfig["providers"] = [
  Credentials({
    id: "consumer-code",
    credentials: { contact: {}, code: {}, locale: {} },
    authorize: async ({ contact, code, locale }) => {
      const typed = {
        contact: text(contact),
        code: text(code),
        locale: isLocale(locale) ? locale : undefined,
      };
      return userOf(await signInConsumer(await currentContext(), typed));
    },
  }),
  Credentials({
    id: "staff",
    credentials: { totp: {} },
    authorize: async ({ totp }) => {
      const half = await findHalfSignedIn();
      if (half === null) return userOf({ refused: "start_again" });
      return userOf(await answerSecondFactor(await currentContext(), half, text(totp)));
    },
  }),
  Credentials({
    id: "complaint-access",
    credentials: { number: {}, accessCode: {} },
    authorize: async ({ number, accessCode }) =>
      userOf(
        await openComplaintByCode(await currentContext(), {
          number: text(number),
          accessCode: text(accessCode),
        }),
      ),
  }),
];

/** Lazy: the environment is read at the first request, not when the module is loaded for a build. */
export const { auth, signIn, signOut } = NextAuth((): NextAuthConfig => {
  const { name, options } = sessionCookie();
  return {
    providers,
    secret: env().AUTH_SECRET,
    trustHost: true,
    basePath: "/api/auth",
    useSecureCookies: !env().demo,
    session: { strategy: "jwt", maxAge: COOKIE_MAX_AGE_SECONDS },
    cookies: { sessionToken: { name, options }, callbackUrl: { name: RETURN_COOKIE, options } },
    jwt: {
      encode: ({ token, maxAge = COOKIE_MAX_AGE_SECONDS }) =>
        sealSessionToken(text(token?.["sessionId"]), new Date(Date.now() + maxAge * 1_000)),
      decode: ({ token }) => {
        const sessionId = openSessionToken(token, new Date());
        return sessionId === null ? null : { sessionId };
      },
    },
    callbacks: {
      // next-auth's types claim a user at every call; there is one at signing in only.
      jwt: ({ token, user }: { token: JWT; user?: User }) =>
        user?.id === undefined ? token : { sessionId: user.id },
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token["sessionId"] }),
    },
    // A refused sign-in is an ordinary answer here, not a fault to log with a stack.
    logger: { error: () => undefined },
  };
});
