/** Carries the sealed access code from the filing to its filed page. */
export const RECEIPT_COOKIE = "jietong_receipt";
