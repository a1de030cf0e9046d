// Amounts as people type them.

const AMOUNT = /^\d{1,9}(\.\d{1,2})?$/;

/** An amount in yuan as it was typed (`1,268.50`, full-width digits too), in fen; null when it is none. */
export function readFen(typed: string): number | null {
  const plain = typed.normalize("NFKC").replace(/[,\s]/g, "");
  return AMOUNT.test(plain) ? Math.round(Number(plain) * 100) : null;
}
