import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerCode, requestCode } from "@/lib/sign-in/engine/one-time-code";
import { rereadEnv } from "@/lib/base/env";
import { deliver } from "@/lib/notification/rounds/deliver";
import { notify } from "@/lib/notification/rounds/notify";
import { listStoredMails } from "@/lib/notification/engine/mail-folder";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let own: TestDatabase;
let folder: string;
beforeAll(async () => {
  own = await testDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), "jietong-codes-"));
  process.env["MAIL_FOLDER"] = folder;
  rereadEnv();
});
afterAll(async () => {
  delete process.env["MAIL_FOLDER"];
  rereadEnv();
  await rm(folder, { recursive: true, force: true });
  await own.drop();
});

test.each([
  { contact: "wang@example.test", channel: "email", to: "wang@example.test" },
  { contact: "138 1234 5678", channel: "sms", to: "+8613812345678" },
])(
  "the code that reaches $contact signs in, and neither it nor the address stays in the row",
  async ({ contact, channel, to }) => {
    const sent = await requestCode(own.db, { contact, locale: "zh", address: "192.0.2.1", device: null });
    if ("refused" in sent) throw new Error(sent.refused);
    const [delivery] = (await notify(own.db, { limit: 10 })).deliverable;
    await deliver(own.db, delivery?.id ?? "");
    const mail = (await listStoredMails(10)).find((one) => one.channel === channel);
    expect(mail?.to).toBe(to);
    const code = /\d{6}/.exec(mail?.text ?? "")?.[0] ?? "";
    expect(await answerCode(own.db, { contact, code, asked: [sent.asked] })).toMatchObject({
      answered: true,
    });
    const [row] = await own.sql<{ whole: string; state: string }[]>`
    select n::text as whole, state::text from notification n where id = ${delivery?.id ?? ""}`;
    expect(row?.state).toBe("sent");
    expect(row?.whole).not.toContain(code);
    expect(row?.whole).not.toContain("sealedContact");
  },
);
