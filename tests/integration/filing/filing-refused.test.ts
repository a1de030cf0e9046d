import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { complaintText } from "@/db/complaint/schema/complaint-parts";
import { platform } from "@/db/platform/schema/platform";
import { aFiling, hoursAfter, must, START } from "@/tests/support/stories";
import { base, file, rowOf, shop, useFilings } from "@/tests/integration/filing/scene";

useFilings();

describe("what cannot be filed", () => {
  const attemptAt = (startedAt: Date) => ({ ...aFiling("", START).attempts[0], startedAt });
  const refusals: [string, Partial<ReturnType<typeof aFiling>>, string][] = [
    ["an unknown platform", { platform: { id: v7() } }, "unknown_platform"],
    ["a platform that is no key", { platform: { id: "'; drop table complaint" } }, "unknown_platform"],
    ["no attempt", { attempts: [] }, "attempt_needed"],
    [
      "200 attempts",
      { attempts: Array.from({ length: 200 }, () => aFiling("", START).attempts[0]) as never },
      "too_many_attempts",
    ],
    ["an attempt tomorrow", { attempts: [attemptAt(hoursAfter(START, 24))] as never }, "attempt_in_future"],
    [
      "an attempt two years ago",
      { attempts: [attemptAt(hoursAfter(START, -17_520))] as never },
      "attempt_too_old",
    ],
    [
      "negative minutes",
      { attempts: [{ ...attemptAt(START), queueSeconds: -60 }] as never },
      "number_out_of_range",
    ],
    ["a contact that is none", { contact: { kind: "email", value: "nobody" } }, "contact_unusable"],
    ["a title of blanks and NUL bytes", { title: " \u0000\u0000 " }, "text_needed"],
    ["a narrative of 20,000 characters", { narrative: "长".repeat(20_000) }, "text_too_long"],
  ];
  it.each(refusals)("%s is refused in a word", async (_, about, refusal) => {
    expect(await file(about)).toEqual({ ok: false, refusal });
  });

  it("NUL bytes, half characters and direction overrides are left out of what is stored", async () => {
    const { complaintId } = must(await file({ title: "退\u0000款\uD800 \u202Eabc\u202C 👩‍👩‍👧 \u200F" }));
    const [title] = await base.db
      .select()
      .from(complaintText)
      .where(eq(complaintText.complaintId, complaintId));
    expect(title?.body).toBe("退款\uFFFD abc 👩‍👩‍👧 \u200F".trim());
  });
});

describe("a platform that is not listed", () => {
  it("is stored as unlisted under its name, and is the same one for the next filer", async () => {
    const name = `新鲜到家${v7()}`;
    const first = must(await file({ platform: { unlistedName: name } }));
    const second = must(await file({ platform: { unlistedName: ` ${name.toUpperCase()} ` } }));
    const [one, two] = [await rowOf(first.complaintId), await rowOf(second.complaintId)];
    expect(one.platformId).toBe(two.platformId);
    const [row] = await base.db.select().from(platform).where(eq(platform.id, one.platformId));
    expect(row).toMatchObject({ state: "unlisted", nameZh: name, listedAt: null });
  });

  it("that was merged into a listed one is filed there", async () => {
    const old = must(await file({ platform: { unlistedName: `旧名${v7()}` } }));
    const { platformId } = await rowOf(old.complaintId);
    await base.db
      .update(platform)
      .set({ state: "merged", mergedIntoId: shop.id })
      .where(eq(platform.id, platformId));
    const filed = must(await file({ platform: { id: platformId } }));
    expect((await rowOf(filed.complaintId)).platformId).toBe(shop.id);
  });
});
