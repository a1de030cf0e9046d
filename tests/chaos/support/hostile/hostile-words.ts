// What no honest browser sends, as pieces that malformed requests are made of.

export const METHODS = [
  ...["GET", "GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"],
  ...["TRACE", "CONNECT", "PROPFIND", "get", "GE T", "", "\u0000", "A".repeat(300), "PRI"],
] as const;

/** Appended to, or put in the place of, a part of an address. */
export const PATH_PIECES = [
  ...[
    "%",
    "%0",
    "%00",
    "%zz",
    "%ff",
    "%c0%ae%c0%ae",
    "%ed%a0%80",
    "%25%30%30",
    "%2e%2e%2f",
    "..%5c",
    "//",
    "\\",
  ],
  ...[
    "/../../etc/passwd",
    "/./",
    "?",
    "??a=b&&",
    "#",
    "%23",
    "?%",
    "?a=%ff&a=%00",
    "?__proto__[x]=1",
    "&",
    ";x=1",
  ],
  ...["\u0000", "\u0001", " ", "\t", "é".repeat(3), "你好", "A".repeat(4_000), "%F0%9F%92%A9", "constructor"],
  ...["__proto__", "[number]", "(auth)", "$", "@", ":", "*", "{}", "null", "undefined", "-1", "1e309", "NaN"],
  ...[
    ".rsc",
    ".segments/_tree.segment.rsc",
    ".txt",
    ".json",
    ".map",
    "/_next/data/x.json",
    "?_rsc=%",
    "?_rsc=1",
  ],
  ...["?do=%00", "?view=__proto__", "?q=%00", "?q=%ff", "?page=1e9", "?after=%7B", "?return=//evil.example"],
] as const;

export const HEADERS = [
  ...["RSC: 1", "RSC: 2", "rsc: \u0000", "Next-Router-Prefetch: 1", "Next-Router-Prefetch: 9"],
  ...[
    "Next-Router-State-Tree: %",
    "Next-Router-State-Tree: %5B%5D",
    "Next-Router-State-Tree: {}",
    "Next-Url: %ff",
  ],
  ...["Next-Router-State-Tree: %5B%22%22%2C%7B%22children%22%3A%5B%22zh%22%5D%7D%5D", "Next-Url: //x"],
  ...["Next-Router-Segment-Prefetch: /_tree", "Next-Router-Segment-Prefetch: /%00", "Next-HMR-Refresh: 1"],
  ...["Next-Action: ", "Next-Action: x", `Next-Action: ${"f".repeat(42)}`, "Next-Action: __proto__"],
  ...[
    "Accept: text/x-component",
    "Accept-Language: ;q=;;,,q=2",
    "Accept-Encoding: gzip;q=x",
    "Range: bytes=5-1",
  ],
  ...["Content-Type: ", "Content-Type: multipart/form-data", "Content-Type: multipart/form-data; boundary="],
  ...["Content-Type: text/plain;charset=utf-7", "Content-Type: application/json", "Content-Encoding: br"],
  ...["Content-Type: application/x-www-form-urlencoded", "Expect: 100-continue", "Expect: nonsense"],
  ...[
    "Upgrade: websocket\r\nConnection: Upgrade",
    "Transfer-Encoding: identity",
    "Transfer-Encoding: chunked, x",
  ],
  ...[
    "Content-Length: -1",
    "Content-Length: 1e3",
    "Content-Length: 5\r\nContent-Length: 6",
    "If-None-Match: *",
  ],
  ...[
    "Host: ",
    "Host: evil.example",
    "X-Forwarded-Host: %",
    "X-Forwarded-Proto: javascript",
    "Forwarded: for=%",
  ],
  ...["X-Forwarded-For: ", "X-Forwarded-For: ::1%lo", "X-Middleware-Subrequest: middleware:middleware"],
  ...[
    "X-Matched-Path: /../..",
    "X-Now-Route-Matches: 1=%",
    "Purpose: prefetch",
    "Sec-Fetch-Site: cross-site",
  ],
  ...[
    "Origin: null",
    "Origin: ",
    "Origin: http://[",
    "Origin: http://evil.example",
    "Referer: %",
    "Referer: //x",
  ],
  ...[
    "Authorization: Bearer ",
    "Authorization: Basic %%%",
    `X-Long: ${"a".repeat(9_000)}`,
    "Bad Header: x",
    ": x",
  ],
  ...[
    "X-Request-Id: \u0007",
    "Cache-Control: no-cache, ,",
    "Next-Resume: 1",
    "X-Nextjs-Data: 1",
    "Cookie: =",
  ],
] as const;

export const COOKIES = [
  ...[
    "jietong=",
    "jietong=%",
    "jietong=a.b.c.d.e",
    `jietong=${"e".repeat(3_000)}`,
    "jietong=null; jietong=1",
  ],
  ...["jt-kept.0=%; jt-kept.1=x", `jt-kept.0=${"A".repeat(3_500)}`, "jt-return=//evil", "theme=;mode=;text="],
  ...["theme=__proto__", "text=1e9", "mode=%00", "=;=;=", "; ; ;", "a", "jt-contact=%ff", "jt-receipt=e30"],
  ...['jietong="', "\u0001=\u0002", "__proto__=1; constructor=2", "jt-pending=eyJhbGciOiJub25lIn0.e30."],
] as const;
