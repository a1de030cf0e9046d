import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { choosePlatformScreen } from "@/lib/filing/screens/file-complaint";
import { addKnownAs } from "@/lib/platform/commands/add-known-as";
import { endKnownAs } from "@/lib/platform/commands/end-known-as";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { platformsScreen } from "@/lib/platform/screens/platforms";
import { contextAt } from "@/lib/complaint/engine/context";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenPlatform, givenRegulator, givenRulebook, must, START } from "@/tests/support/stories";

let own: TestDatabase;
let officer: RegulatorActor;
let yunfan: string;

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  officer = await givenRegulator(own.db);
  yunfan = (await givenPlatform(own.db, { nameZh: "云帆购物", nameEn: "Yunfan Mall" })).id;
  await givenPlatform(own.db, { nameZh: "小满出行", nameEn: "Xiaoman Ride" });
  await givenPlatform(own.db, { nameZh: "安恒银行", nameEn: "Anheng Bank" });
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

const context = () => contextAt(own.db, START);
const names = (found: readonly { readonly nameZh: string }[]) => found.map(({ nameZh }) => nameZh);

/** What the form and the public list find: the same. */
async function found(words: string): Promise<string[]> {
  const [form, list] = [await choosePlatformScreen(words, ""), await platformsScreen(words, "")];
  expect(names(form.platforms).sort()).toEqual(names(list.platforms).sort());
  expect(names(form.meant)).toEqual(names(list.meant));
  return names(form.platforms);
}
const meant = async (words: string) => {
  expect(await found(words)).toEqual([]);
  return names((await choosePlatformScreen(words, "")).meant);
};

describe("a listed platform is found", () => {
  test.each([
    ["帆购", "云帆购物"],
    ["满", "小满出行"],
    ["fan ma", "云帆购物"],
    ["RIDE", "小满出行"],
    ["雲帆", "云帆购物"],
    ["yunfangouwu", "云帆购物"],
    ["gouwu", "云帆购物"],
    ["yfgw", "云帆购物"],
    ["xmcx", "小满出行"],
    ["anhengyinhang", "安恒银行"],
  ])("by %s: %s", async (words, name) => {
    expect(await found(words)).toEqual([name]);
  });

  test.each(["购帆", "%", "_", "\\", "q", "wuguo"])("by %s: none", async (words) => {
    expect(await found(words)).toEqual([]);
  });

  test("by another name, while it has it, and by its pinyin", async () => {
    const typed = { kind: "name", text: "飞速商行", source: "官网", checkedOn: "2026-02-27" } as const;
    const { id } = must(
      await addKnownAs(context(), officer, { platformId: yunfan, knownAs: typed, reason: "官网可查" }),
    );
    for (const words of ["飞速", "feisu", "fssh"]) expect(await found(words)).toEqual(["云帆购物"]);
    expect(await meant("飞素商行")).toEqual(["云帆购物"]);
    must(await endKnownAs(context(), officer, { platformId: yunfan, id, reason: "不再使用" }));
    for (const words of ["飞速", "feisu", "fssh"]) expect(await found(words)).toEqual([]);
  });

  test("by the name of one that was merged into it; an unlisted name finds nothing", async () => {
    const { id } = await givenPlatform(own.db, {
      nameZh: "蓝鲸到家",
      nameEn: "蓝鲸到家",
      state: "unlisted",
      listedAt: null,
    });
    for (const words of ["蓝鲸", "lanjing"]) expect(await found(words)).toEqual([]);
    expect(await meant("蓝京到家")).toEqual([]);
    must(await mergePlatform(context(), officer, { platformId: id, intoId: yunfan, reason: "同一家" }));
    for (const words of ["蓝鲸", "lanjing", "ljdj"]) expect(await found(words)).toEqual(["云帆购物"]);
    expect(await meant("蓝京到家")).toEqual(["云帆购物"]);
  });
});

describe("what may be meant", () => {
  test("is offered where nothing was found, the nearest first, and where something was found nothing is", async () => {
    expect(await meant("云翻购物")).toEqual(["云帆购物"]);
    expect(await meant("yunfangowu")).toEqual(["云帆购物"]);
    expect(await meant("安恒银航")).toEqual(["安恒银行"]);
    expect(await meant("毫不相干的名字")).toEqual([]);
    expect((await choosePlatformScreen("云帆", "")).meant).toEqual([]);
    expect((await choosePlatformScreen("", "")).meant).toEqual([]);
    expect((await platformsScreen("毫不相干", "云")).meant).toEqual([]);
  });

  test("by a name that is to be filed about is offered too, where it is spelled as listed as well", async () => {
    for (const name of ["云翻购物", "云帆购物", "云帆"]) {
      const screen = await choosePlatformScreen("", name);
      expect([screen.unlisted, names(screen.meant)]).toEqual([name, ["云帆购物"]]);
    }
    expect((await choosePlatformScreen("", "别的公司名")).meant).toEqual([]);
  });
});
