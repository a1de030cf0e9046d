// Who can sign in to the demo as what. Published passwords and secrets: `demoAccounts()` refuses outside
// JIETONG_MODE=demo, and db/seed writes them nowhere else.
import { generateSync } from "otplib";
import type { StaffRole } from "@/lib/domain/people/actor";
import { env } from "@/lib/base/env";

export interface DemoStaff {
  readonly id: string;
  readonly role: StaffRole;
  readonly email: string;
  readonly name: string;
  readonly staffNo: string;
  readonly password: string;
  /** Base32, as an authenticator app takes it. */
  readonly totpSecret: string;
  /** The first or the second company of the sample data (Yunzhan, Xunda); null for regulators. */
  readonly company: "first" | "second" | null;
}

export interface DemoConsumer {
  readonly id: string;
  readonly role: "consumer";
  /** The one-time code lands on the development mail page. */
  readonly email: string;
}

export type DemoAccount = DemoStaff | DemoConsumer;

/** The password of all of them. */
export const DEMO_PASSWORD = "jietong-demo-2026";

export const DEMO_ACCOUNTS = {
  consumer: { id: "consumer", role: "consumer", email: "lin.wan@example.com" },
  agent: {
    id: "agent",
    role: "company_agent",
    email: "agent@yunzhan.example",
    name: "周敏",
    staffNo: "A1027",
    password: DEMO_PASSWORD,
    totpSecret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
    company: "first",
  },
  manager: {
    id: "manager",
    role: "company_manager",
    email: "manager@yunzhan.example",
    name: "何立群",
    staffNo: "A0003",
    password: DEMO_PASSWORD,
    totpSecret: "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU",
    company: "first",
  },
  otherAgent: {
    id: "otherAgent",
    role: "company_agent",
    email: "agent@xunda.example",
    name: "陈嘉怡",
    staffNo: "K2210",
    password: DEMO_PASSWORD,
    totpSecret: "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK",
    company: "second",
  },
  officer: {
    id: "officer",
    role: "regulator_officer",
    email: "officer@regulator.example",
    name: "沈岚",
    staffNo: "R104",
    password: DEMO_PASSWORD,
    totpSecret: "NB2W45DFOIZANB2W45DFOIZANB2W45DF",
    company: null,
  },
  otherOfficer: {
    id: "otherOfficer",
    role: "regulator_officer",
    email: "officer2@regulator.example",
    name: "顾向东",
    staffNo: "R117",
    password: DEMO_PASSWORD,
    totpSecret: "ORSXG5BAORSXG5BAORSXG5BAORSXG5BA",
    company: null,
  },
  supervisor: {
    id: "supervisor",
    role: "regulator_supervisor",
    email: "supervisor@regulator.example",
    name: "梁敬之",
    staffNo: "R001",
    password: DEMO_PASSWORD,
    totpSecret: "PFXXK4TTPFXXK4TTPFXXK4TTPFXXK4TT",
    company: null,
  },
} as const satisfies Readonly<Record<string, DemoAccount>>;

/** The accounts, in the order of the demo's print-out. Throws outside demo mode. */
export function demoAccounts(): readonly DemoAccount[] {
  if (!env().demo) throw new Error("Demo accounts exist in JIETONG_MODE=demo only");
  return Object.values(DEMO_ACCOUNTS);
}

/** Whether an address is one of the demo's: outside demo mode nobody signs in with it, even if it was seeded once. */
export function isDemoAddress(email: string): boolean {
  return Object.values(DEMO_ACCOUNTS).some((account) => account.email === email);
}

/** The code that the account's authenticator app shows at `now`. A code serves once, for 30 seconds. */
export function currentTotp(account: Pick<DemoStaff, "totpSecret">, now: Date = new Date()): string {
  return generateSync({ secret: account.totpSecret, epoch: Math.floor(now.getTime() / 1_000) });
}
