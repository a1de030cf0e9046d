// How a try to sign in ends: with a session row, or refused for one of these reasons.

/** The list is closed: each reason has words in the `auth` catalogue under `refused`. */
export const SIGN_IN_REFUSALS = ["wrong", "too_many_tries"] as const;
export type SignInRefusal = (typeof SIGN_IN_REFUSALS)[number];

export type SignInAnswer = { readonly sessionId: string } | { readonly refused: SignInRefusal };

/** One word for everything that is wrong, so that nobody learns which part was right. */
export const WRONG: SignInAnswer = { refused: "wrong" };
