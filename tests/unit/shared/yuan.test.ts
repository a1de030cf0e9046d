import { expect, test } from "vitest";
import { readFen } from "@/lib/domain/shared/yuan";

test("an amount typed in yuan is read in fen, to the last one", () => {
  const read = ["0", "1.5", "1268.05", "1,268.50", "１２.３０", " 7 ", "999999999.99"].map(readFen);
  expect(read).toEqual([0, 150, 126_805, 126_850, 1230, 700, 99_999_999_999]);
});

test.each(["", "-1", "1.", ".5", "1.555", "1e3", "两块", "1268元", "1234567890"])(
  "%j is no amount",
  (typed) => {
    expect(readFen(typed)).toBeNull();
  },
);
