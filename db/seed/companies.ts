// Fictional companies and platforms for the sample data. No invented complaint ever stands against a real name.
import type { Industry } from "@/lib/domain/platform/known-as";

export interface SamplePlatform {
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  /** A section of GB/T 4754; null: nobody has set it yet. */
  readonly industry: Industry | null;
  /** Null: nobody has set a number yet. */
  readonly users: number | null;
  readonly signed: boolean;
  /** How long ago a regulator listed it. The surge rule asks for nine weeks. */
  readonly listedDaysAgo: number;
}

export interface SampleCompany {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly creditCode: string;
  readonly platforms: readonly SamplePlatform[];
}

export const SAMPLE_COMPANIES: readonly SampleCompany[] = [
  {
    nameZh: "云栈电子商务有限公司",
    nameEn: "Yunzhan Commerce Ltd",
    creditCode: "91330100MA0JT00011",
    platforms: [
      {
        slug: "yunzhan",
        nameZh: "云栈优选",
        nameEn: "Yunzhan Select",
        category: "shopping",
        industry: "I",
        users: 6_200_000,
        signed: true,
        listedDaysAgo: 380,
      },
      {
        slug: "linlituan",
        nameZh: "邻里小团",
        nameEn: "Linli Group Buy",
        category: "food",
        industry: "I",
        users: 820_000,
        signed: true,
        listedDaysAgo: 210,
      },
    ],
  },
  {
    nameZh: "迅达速运股份有限公司",
    nameEn: "Xunda Express Co.",
    creditCode: "91310000MA0JT00022",
    platforms: [
      {
        slug: "xunda",
        nameZh: "迅达速运",
        nameEn: "Xunda Express",
        category: "delivery",
        industry: "G",
        users: 9_800_000,
        signed: true,
        listedDaysAgo: 58,
      },
    ],
  },
  {
    nameZh: "安恒银行股份有限公司",
    nameEn: "Anheng Bank Co.",
    creditCode: "91110000MA0JT00033",
    platforms: [
      {
        slug: "anheng-bank",
        nameZh: "安恒银行",
        nameEn: "Anheng Bank",
        category: "finance",
        industry: "J",
        users: 8_600_000,
        signed: false,
        listedDaysAgo: 365,
      },
    ],
  },
  {
    nameZh: "星聊网络科技有限公司",
    nameEn: "Xingliao Networks Ltd",
    creditCode: "91440300MA0JT00044",
    platforms: [
      {
        slug: "xingliao",
        nameZh: "星聊",
        nameEn: "Xingliao",
        category: "social",
        industry: "I",
        users: 940_000,
        signed: false,
        listedDaysAgo: 340,
      },
      {
        slug: "tingyu",
        nameZh: "听雨音乐",
        nameEn: "Tingyu Music",
        category: "video",
        industry: "I",
        users: 2_700_000,
        signed: false,
        listedDaysAgo: 300,
      },
    ],
  },
  {
    nameZh: "橙果出行科技有限公司",
    nameEn: "Chengguo Mobility Ltd",
    creditCode: "91500000MA0JT00055",
    platforms: [
      {
        slug: "chengguo",
        nameZh: "橙果出行",
        nameEn: "Chengguo Travel",
        category: "travel",
        industry: "G",
        users: 3_100_000,
        signed: true,
        listedDaysAgo: 260,
      },
    ],
  },
  {
    nameZh: "乐居易租信息服务有限公司",
    nameEn: "Leju Rentals Ltd",
    creditCode: "91320100MA0JT00066",
    platforms: [
      {
        slug: "leju",
        nameZh: "乐居易租",
        nameEn: "Leju Rentals",
        category: "housing",
        industry: "K",
        users: 500_000,
        signed: false,
        listedDaysAgo: 150,
      },
    ],
  },
  {
    nameZh: "禾田生活服务有限公司",
    nameEn: "Hetian Living Ltd",
    creditCode: "91420100MA0JT00077",
    platforms: [
      {
        slug: "hetian",
        nameZh: "禾田到家",
        nameEn: "Hetian at Home",
        category: "food",
        industry: "I",
        users: 1_600_000,
        signed: true,
        listedDaysAgo: 190,
      },
    ],
  },
  {
    nameZh: "山海影音文化有限公司",
    nameEn: "Shanhai Media Ltd",
    creditCode: "91110105MA0JT00088",
    platforms: [
      {
        slug: "shanhai",
        nameZh: "山海影视",
        nameEn: "Shanhai Video",
        category: "video",
        industry: "I",
        users: 12_400_000,
        signed: true,
        listedDaysAgo: 360,
      },
    ],
  },
  {
    nameZh: "知夏教育科技有限公司",
    nameEn: "Zhixia Education Ltd",
    creditCode: "91330106MA0JT00099",
    platforms: [
      {
        slug: "zhixia",
        nameZh: "知夏课堂",
        nameEn: "Zhixia Classroom",
        category: "education",
        industry: "P",
        users: 410_000,
        signed: true,
        listedDaysAgo: 120,
      },
    ],
  },
  {
    nameZh: "康岭健康管理有限公司",
    nameEn: "Kangling Health Ltd",
    creditCode: "91370200MA0JT00101",
    platforms: [
      {
        slug: "kangling",
        nameZh: "康岭医选",
        nameEn: "Kangling Health",
        category: "health",
        industry: "Q",
        users: 690_000,
        signed: true,
        listedDaysAgo: 95,
      },
    ],
  },
  {
    nameZh: "云桥通信有限公司",
    nameEn: "Yunqiao Telecom Ltd",
    creditCode: "91610100MA0JT00112",
    platforms: [
      {
        slug: "yunqiao",
        nameZh: "云桥通信",
        nameEn: "Yunqiao Telecom",
        category: "telecom",
        industry: "I",
        users: 5_400_000,
        signed: true,
        listedDaysAgo: 372,
      },
    ],
  },
  {
    nameZh: "指尖方舟互动娱乐有限公司",
    nameEn: "Fingertip Ark Games Ltd",
    creditCode: "91350200MA0JT00123",
    platforms: [
      {
        slug: "fangzhou",
        nameZh: "指尖方舟",
        nameEn: "Fingertip Ark",
        category: "games",
        industry: null,
        users: null,
        signed: false,
        listedDaysAgo: 80,
      },
    ],
  },
];
