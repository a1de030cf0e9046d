// What the demo prints about who can sign in as what.
import { currentTotp, demoAccounts } from "@/lib/people/engine/demo-accounts";
import type { DemoAccount } from "@/lib/people/engine/demo-accounts";

const ROLE_WORDS: Readonly<Record<DemoAccount["role"], string>> = {
  consumer: "消费者 consumer",
  company_agent: "企业客服专员 company agent",
  company_manager: "企业客服主管 company manager",
  regulator_officer: "监管专员 regulator officer",
  regulator_supervisor: "监管主管 regulator supervisor",
};

/** Chinese characters take two columns of a terminal. */
function columns(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g) ?? []).length;
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

function line(account: DemoAccount, now: Date): string {
  const who = `  ${pad(ROLE_WORDS[account.role], 34)}${pad(account.email, 30)}`;
  if (account.role === "consumer") return `${who}验证码见开发邮件 · code by demo mail`;
  return `${who}${account.password}   ${currentTotp(account, now)}`;
}

/** One line per account: role, address, password, and the second factor's code as of `now`. */
export function signInList(now: Date): string {
  const codesFor = 30 - (Math.floor(now.getTime() / 1_000) % 30);
  return [
    "谁可以登录 · Who can sign in",
    ...demoAccounts().map((account) => line(account, now)),
    `  动态码 ${String(codesFor)} 秒后更换，按回车显示新的 · Codes change in ${String(codesFor)} s; press Enter for new ones`,
  ].join("\n");
}
