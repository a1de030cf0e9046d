import { createServer } from "node:http";
import type { Server } from "node:http";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshForm } from "@/app/_forms/form-state";
import { createHandler } from "@/lib/entry/http/handle";

let server: Server;
let origin = "";
let reached: string[] = [];
let asData: unknown;

beforeAll(async () => {
  const handle = createHandler({
    next: async (request, response) => {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      reached.push(body);
      asData = request.headers["rsc"];
      response.end("page");
    },
    logger: pino({ level: "silent" }),
    secure: false,
    trustProxy: true,
    publicUrl: new URL("http://jietong.example"),
  });
  server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  origin = `http://127.0.0.1:${String(address.port)}`;
});
afterAll(() => server.close());

async function send(body: FormData | string, headers: Record<string, string> = {}): Promise<number> {
  const answer = await fetch(`${origin}/zh/track`, {
    method: "POST",
    body,
    headers: { Origin: origin, ...headers },
  });
  return answer.status;
}

const ACTION = "7f".padEnd(42, "0");
const CALL = { "Next-Action": ACTION };
const STATE = freshForm({ title: ["$$100", "退款"] });

/** A form as Next's script sends it: the fields, then what stands for them. */
function call(root: unknown, prefix = "_1_"): FormData {
  const form = new FormData();
  form.append(`${prefix}narrative`, "连续输入“转人工”六次");
  form.append("0", typeof root === "string" ? root : JSON.stringify(root));
  return form;
}

/** A form as the browser alone sends it. */
function post(marks: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(marks)) form.append(name, value);
  form.append("narrative", "连续输入“转人工”六次");
  return form;
}
const MARKS = {
  $ACTION_REF_1: "",
  "$ACTION_1:0": JSON.stringify({ id: ACTION, bound: "$@1" }),
  "$ACTION_1:1": JSON.stringify([STATE]),
  $ACTION_KEY: "k3f1",
};

describe("what our own forms send is handed on as it came", () => {
  test("by Next's script, with a state or with a word bound to the button", async () => {
    reached = [];
    expect(await send(call([STATE, "$K1"]), CALL)).toBe(200);
    expect(await send(call(["zh", "$K1"]), CALL)).toBe(200);
    expect(reached[0]).toContain("连续输入“转人工”六次");
    expect(reached).toHaveLength(2);
  });

  test("by the browser alone", async () => {
    expect(await send(post(MARKS))).toBe(200);
    expect(await send(post({ [`$ACTION_ID_${ACTION}`]: "" }))).toBe(200);
  });
});

describe("what React would read as more than a form is not handed on", () => {
  const refused: [string, unknown][] = [
    ["a reference into another part", [STATE, "$1:constructor:constructor"]],
    ["a function", [STATE, "$F1"]],
    ["a promise in the state", [{ ...STATE, values: { a: ["$@1"] } }, "$K1"]],
    ["a blob in the state", [{ ...STATE, done: "$B1" }, "$K1"]],
    ["one argument", ["$K1"]],
    ["three arguments", [STATE, "$K1", "$K1"]],
    ["a state that is none", [null, "$K1"]],
    ["a state without its count", [{ values: {} }, "$K1"]],
    ["a prototype", '[{"serial":0,"__proto__":{"a":1}},"$K1"]'],
    ["no JSON", "[{"],
  ];
  test.each(refused)("%s", async (_, root) => {
    reached = [];
    expect(await send(call(root), CALL)).toBe(400);
    expect(reached).toEqual([]);
  });

  test("fields beside the form, or the form behind what stands for it", async () => {
    expect(await send(call([STATE, "$K1"], "2"), CALL)).toBe(400);
    const behind = new FormData();
    behind.append("0", JSON.stringify([STATE, "$K1"]));
    behind.append("_1_a", "b");
    expect(await send(behind, CALL)).toBe(400);
  });

  test("a file, where no form has one", async () => {
    const form = new FormData();
    form.append("_1_a", new Blob(["x"]), "x.txt");
    form.append("0", JSON.stringify([STATE, "$K1"]));
    expect(await send(form, CALL)).toBe(400);
  });

  test("an action that is named twice, by no id, or not at all", async () => {
    expect(await send(post({ ...MARKS, [`$ACTION_ID_${ACTION}`]: "" }))).toBe(400);
    expect(await send(post({ ...MARKS, "$ACTION_1:0": '{"id":"x","bound":"$@1"}' }))).toBe(400);
    expect(await send(post({ ...MARKS, "$ACTION_1:1": '["$F1"]' }))).toBe(400);
    expect(await send(post({}))).toBe(400);
    expect(await send(call([STATE, "$K1"]), { "Next-Action": "x" })).toBe(400);
  });

  test("a body that is no whole form", async () => {
    const form = { "Content-Type": "multipart/form-data; boundary=b" };
    expect(await send('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx', form)).toBe(400);
    expect(await send("--b--", { "Content-Type": "multipart/form-data" })).toBe(400);
    expect(await send('["$K1"]', { ...CALL, "Content-Type": "text/plain" })).toBe(400);
  });
});

describe("an address or a header that cannot be read is answered before the product is asked", () => {
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(`${origin}${path}`, { headers, redirect: "manual" })).status;

  test.each(["/zh/%ff", "/zh/%", "/zh/%00", "/zh/%0a", "/zh/%5c", "/zh/%ed%a0%80", "/zh/platforms?q=%00"])(
    "%s",
    async (path) => {
      expect(await ask(path)).toBe(400);
    },
  );

  test("every address of ours can be", async () => {
    expect(await ask("/zh/platforms?q=%ff")).toBe(200);
    expect(await ask(`/zh/${encodeURIComponent("平台")}`)).toBe(200);
  });

  test("the state of Next's router, whole or not", async () => {
    const tree = [
      "",
      { children: [["locale", "zh", "d", null], { children: ["__PAGE__", {}] }] },
      null,
      null,
      16,
    ];
    const header = (value: unknown) => ({
      "Next-Router-State-Tree": encodeURIComponent(JSON.stringify(value)),
    });
    expect(await ask("/zh", header(tree))).toBe(200);
    expect(await ask("/zh", header(["", []]))).toBe(400);
    expect(await ask("/zh", header(["", { children: [1, {}] }]))).toBe(400);
    expect(await ask("/zh", { "Next-Router-State-Tree": "%" })).toBe(400);
  });

  test("a form that claims to ask for a page's data is a form; reading may ask for it", async () => {
    await send("title=1", { RSC: "1", "Content-Type": "application/x-www-form-urlencoded" });
    expect(asData).toBeUndefined();
    expect(await ask("/zh/platforms?q=1", { RSC: "1" })).toBe(200);
    expect(asData).toBe("1");
  });

  test("a method that no page has", async () => {
    const answer = await fetch(`${origin}/zh`, { method: "DELETE", headers: { Origin: origin } });
    expect(answer.status).toBe(405);
  });
});
