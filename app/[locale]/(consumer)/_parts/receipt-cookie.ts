/** Carries the sealed access code from the filing to its filed page. Not `jietong…`: next-auth takes that for a part of its own. */
export const RECEIPT_COOKIE = "jt_receipt";
