// A hotline as somebody types it into the register; a test says what it is about.
import type { TypedChannel } from "@/lib/domain/platform/channel";

export function typedHotline(about: Partial<TypedChannel> = {}): TypedChannel {
  return {
    kind: "hotline",
    where: "400-000-0172",
    week: "",
    specialDays: "",
    oneTap: "",
    elderLine: "",
    textInstead: "",
    botVendor: "",
    origin: "platform",
    source: "官网",
    checkedOn: "2026-02-27",
    ...about,
  };
}
