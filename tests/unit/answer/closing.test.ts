// How a letter closes: courtesies behind an answer, which put nothing off, and alone say nothing.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { answerTemplate } from "@/lib/entry/cli/rules/template-answer";

// Every honest answer of the tables with every closing.
vi.setConfig({ testTimeout: 120_000 });

interface Vector {
  readonly kind: "canned" | "real";
  readonly wrong?: true;
  readonly asked: Readonly<Record<string, unknown>> & { readonly answer: string; readonly reason?: string };
}
const REAL = ["template-vectors.json", "template-held-out.json", "template-unseen.json"]
  .flatMap(
    (name) => JSON.parse(readFileSync(path.join(import.meta.dirname, name), "utf8")) as readonly Vector[],
  )
  .filter(({ kind, wrong }) => kind === "real" && wrong !== true);

const flagOf = (asked: object) => (answerTemplate(asked) as { flag: string | null }).flag;
const said = (answer: string) =>
  flagOf({ answer, decision: "granted", deeds: [{ kind: "other_deed", what: "给风机包上隔音棉" }] });

test.each([
  "如有疑问，请拨打客服热线咨询。",
  "如果您还有其他问题，欢迎随时联系我们。",
  "感谢您的耐心等待，我们会继续努力提升服务。",
  "還請您諒解，若有需要請洽客服人員。",
  "If you have any questions, please contact our customer service.",
  "Thank you for your patience. Please do not hesitate to call us.",
])("no honest answer is flagged for closing with %s", (closing) => {
  const closed = REAL.map(({ asked }) => {
    const { reason } = asked;
    const behind = (text: string) => `${text}${/[。！？.!?]$/u.test(text) ? "" : "。"} ${closing}`;
    return {
      ...asked,
      answer: behind(asked.answer),
      ...(reason === undefined ? {} : { reason: behind(reason) }),
    };
  });
  expect(closed.filter((asked) => flagOf(asked) !== null).map(({ answer }) => answer)).toEqual([]);
});

describe("a closing", () => {
  test("alone is too thin, and makes no deferral better", () => {
    expect(said("如有疑问，请拨打客服热线咨询。感谢您的耐心等待，我们会继续努力提升服务。")).toBe("too_thin");
    expect(said("我们会尽快答复您的，请您耐心等待结果吧。如有疑问，欢迎随时联系我们。")).not.toBeNull();
  });

  test("is an invitation with its condition: without one it sends elsewhere, also behind thanks", () => {
    const answer = "楼顶的风机有隔音棉了。";
    expect(said(answer)).toBeNull();
    expect(said(`${answer}如有疑问，请到门店咨询办理。`)).toBeNull();
    expect(said(`${answer}感谢您的理解，请到门店咨询办理。`)).not.toBeNull();
    expect(said(`${answer}这件事请到门店咨询办理。`)).not.toBeNull();
  });

  test("takes nothing from what was done in its clause, nor from a short clause before it", () => {
    expect(said("感谢您的支持门锁今天已更换好了")).toBeNull();
    expect(said("周末起楼顶的东西。如有疑问，请拨打客服热线咨询。")).toBe("too_thin");
    expect(said("周末起楼顶的东西，风机安静。如有疑问，请拨打客服热线咨询。")).toBeNull();
  });
});
