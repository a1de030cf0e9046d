import { expect, it } from "vitest";
import { listTexts } from "@/db/complaint/text";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { START } from "@/tests/support/stories";
import { agent, at, base, filed, useScene } from "@/tests/integration/complaint/scene";

useScene();

it("of two sides who write at once both are heard, in either order", async () => {
  const { complaintId, consumer } = await filed();
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      sendMessage(at(1), n % 2 === 0 ? agent : consumer, { complaintId, text: `第${String(n)}条` }),
    ),
  );
  expect(all.every((result) => result.ok)).toBe(true);
  const texts = await listTexts(base.db, complaintId);
  const written = texts.filter(({ kind }) => kind === "message").map(({ body }) => body);
  expect(written.sort()).toEqual(all.map((_, n) => `第${String(n)}条`).sort());
});

it("a contact attested while the consumer writes stands beside what was written", async () => {
  const { complaintId, consumer } = await filed();
  const call = { personName: "王敏", personNo: "K900", channel: "counter" as const, seconds: 60 };
  const all = await Promise.all([
    sendMessage(at(1), consumer, { complaintId, text: "还没有人联系我" }),
    attestHumanContact(at(1), agent, { complaintId, startedAt: START, ...call }),
    sendMessage(at(1), consumer, { complaintId, text: "请尽快" }),
  ]);
  expect(all.every((result) => result.ok)).toBe(true);
});
