// A cookie as a Set-Cookie header.

export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: "lax";
    readonly path: "/";
    readonly secure: boolean;
    /** In seconds. */
    readonly maxAge: number;
  };
}

/** The value of one Set-Cookie header. Values are letters of base64url and dots: nothing in them needs escaping. */
export function setCookie({ name, value, options }: Cookie): string {
  const { maxAge, secure } = options;
  return `${name}=${value}; Path=/; Max-Age=${String(maxAge)}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
