// The security headers of every response.

/** One year, as browsers' preload lists ask for. */
const HSTS_SECONDS = 31_536_000;

/**
 * The content security policy of one answer. Scripts run only with this answer's nonce: no inline script, no third
 * party. Style attributes are allowed, because charts and bars are drawn on the server with widths in them.
 */
export function contentSecurityPolicy(nonce: string, secure: boolean): string {
  const rules = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (secure) rules.push("upgrade-insecure-requests");
  return rules.join("; ");
}

/**
 * Headers of every answer. `secure` is false in the demo, which is served over plain HTTP. The referrer stays inside
 * the site: `no-referrer` would make browsers send `Origin: null` with our own forms.
 */
export function securityHeaders(policy: string, secure: boolean): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy":
      "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), " +
      "magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    ...(secure ? { "Strict-Transport-Security": `max-age=${String(HSTS_SECONDS)}; includeSubDomains` } : {}),
  };
}
