// Who runs this installation: its name, on what basis, and how a person there is reached. Said on the pages about, contact and
// privacy, and at the foot of every public page.
import { z } from "zod";

/** The same fact in both languages. */
interface InBoth {
  readonly zh: string;
  readonly en: string;
}

export interface Operator {
  readonly name: InBoth;
  /** A law, an agreement, a decision: why this body runs it. */
  readonly basis: InBoth;
  readonly phone: string;
  /** When somebody answers the telephone. */
  readonly hours: InBoth;
  /** Where letters go. */
  readonly address: InBoth;
  readonly mail: string;
  /** The person responsible for personal information (PIPL, articles 17 and 52). */
  readonly privacyOfficer: InBoth;
}

const line = z.string().trim().min(1).optional();
const PHONE = /^\+?\d[\d -]{2,22}$/;

/** What is set for it; every one is needed but in the demo. */
export const operatorVariables = {
  OPERATOR_NAME: line,
  OPERATOR_NAME_EN: line,
  OPERATOR_BASIS: line,
  OPERATOR_BASIS_EN: line,
  OPERATOR_PHONE: z
    .string()
    .trim()
    .regex(PHONE, "a telephone number of digits, blanks and hyphens")
    .optional(),
  OPERATOR_HOURS: line,
  OPERATOR_HOURS_EN: line,
  OPERATOR_ADDRESS: line,
  OPERATOR_ADDRESS_EN: line,
  OPERATOR_MAIL: z.email().optional(),
  OPERATOR_PRIVACY_OFFICER: line,
  OPERATOR_PRIVACY_OFFICER_EN: line,
};

export type OperatorVariable = keyof typeof operatorVariables;
type Settings = Readonly<Partial<Record<OperatorVariable, string | undefined>>>;

const NAMES = Object.keys(operatorVariables) as OperatorVariable[];

/** Plainly nobody: a demonstration is run by no body that one could write to. */
const DEMO: Readonly<Record<OperatorVariable, string>> = {
  OPERATOR_NAME: "江澜省消费者权益保护委员会（演示）",
  OPERATOR_NAME_EN: "Jianglan Consumer Council (demonstration)",
  OPERATOR_BASIS: "这是演示，没有真实的运营单位，也没有运营依据",
  OPERATOR_BASIS_EN: "This is a demonstration: there is no real operator and no basis",
  OPERATOR_PHONE: "400-000-0199",
  OPERATOR_HOURS: "每天 9:00–21:00（演示，电话不通）",
  OPERATOR_HOURS_EN: "Daily, 9:00 to 21:00 (demonstration: nobody answers)",
  OPERATOR_ADDRESS: "江澜省江州市示例路 1 号，接通服务组，邮编 000000",
  OPERATOR_ADDRESS_EN: "Jietong, 1 Example Road, Jiangzhou, Jianglan 000000",
  OPERATOR_MAIL: "people@jietong.example",
  OPERATOR_PRIVACY_OFFICER: "李示例（个人信息保护负责人，演示）",
  OPERATOR_PRIVACY_OFFICER_EN: "Li Shili, person responsible for personal information (demonstration)",
};

function operatorOf(said: Readonly<Record<OperatorVariable, string>>): Operator {
  return {
    name: { zh: said.OPERATOR_NAME, en: said.OPERATOR_NAME_EN },
    basis: { zh: said.OPERATOR_BASIS, en: said.OPERATOR_BASIS_EN },
    phone: said.OPERATOR_PHONE,
    hours: { zh: said.OPERATOR_HOURS, en: said.OPERATOR_HOURS_EN },
    address: { zh: said.OPERATOR_ADDRESS, en: said.OPERATOR_ADDRESS_EN },
    mail: said.OPERATOR_MAIL,
    privacyOfficer: { zh: said.OPERATOR_PRIVACY_OFFICER, en: said.OPERATOR_PRIVACY_OFFICER_EN },
  };
}

/**
 * Who runs it. In the demo what is not set is an example; elsewhere one sentence that names what is missing is added to
 * `problems`: people have to be able to read whom they deal with.
 */
export function readOperator(settings: Settings, demo: boolean, problems: string[]): Operator {
  const missing = NAMES.filter((name) => settings[name] === undefined);
  if (!demo && missing.length > 0)
    problems.push(
      `Nobody could read who runs this installation and how to reach them: set ${missing.join(", ")}`,
    );
  const set = NAMES.map((name) => [name, settings[name] ?? DEMO[name]] as const);
  return operatorOf(Object.fromEntries(set) as Record<OperatorVariable, string>);
}
