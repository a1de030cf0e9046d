import type { ReactNode } from "react";
import { queueHref } from "@/app/[locale]/(regulator)/regulator/_parts/queue-address";
import { Chip } from "@/app/_ui/chip";
import { FilterForm } from "@/app/_ui/filter-form";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { BARRIER_CODES, isBarrierCode } from "@/lib/domain/complaint/barriers";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { QueueFilter } from "@/lib/complaint/screens/regulator-queue";

/** Conditions over a queue, and the ones in force as chips that can be lifted one by one. */
export function QueueFilters({
  locale,
  filter,
}: {
  readonly locale: Locale;
  readonly filter: QueueFilter;
}): ReactNode {
  const t = getTranslator(locale, "regulator");
  const common = getTranslator(locale, "common");
  const domain = getTranslator(locale, "domain");
  const { barrier, level } = filter;
  const colon = locale === "zh" ? "：" : ": ";
  const late = filter.queue === "breached" || filter.queue === "supervisor";
  const chips = [
    ...(filter.platform === ""
      ? []
      : [
          { words: `${t("queue.platform")}${colon}${filter.platform}`, without: { ...filter, platform: "" } },
        ]),
    ...(barrier === null || !isBarrierCode(barrier)
      ? []
      : [{ words: domain(`barrier.${barrier}`), without: { ...filter, barrier: null } }]),
    ...(level !== 1 && level !== 2 && level !== 3
      ? []
      : [
          {
            words: `${t("queue.level")}${colon}${domain(`level.${level}`)}`,
            without: { ...filter, level: null },
          },
        ]),
    ...(filter.number === ""
      ? []
      : [{ words: `${t("queue.number")}${colon}${filter.number}`, without: { ...filter, number: "" } }]),
  ];
  return (
    <>
      <FilterForm
        action={`/${locale}/regulator/complaints`}
        label={t("queue.filter")}
        words={{ search: common("actions.search"), reset: common("actions.reset") }}
      >
        <input type="hidden" name="queue" value={filter.queue} />
        <div className="w-40 grow sm:grow-0 elder:w-full">
          <TextInput
            id="filter-platform"
            name="platform"
            label={t("queue.platform")}
            placeholder={t("queue.platformHint")}
            defaultValue={filter.platform}
            autoComplete="off"
          />
        </div>
        <div className="w-40 grow sm:w-56 sm:grow-0 elder:w-full">
          <Select
            id="filter-barrier"
            name="barrier"
            label={t("queue.barrier")}
            defaultValue={barrier ?? ""}
            options={[
              { value: "", label: t("queue.any") },
              ...BARRIER_CODES.map((code) => ({ value: code, label: domain(`barrier.${code}`) })),
            ]}
          />
        </div>
        {late ? (
          <div className="w-28 grow sm:grow-0 elder:w-full">
            <Select
              id="filter-level"
              name="level"
              label={t("queue.level")}
              defaultValue={level === null ? "" : String(level)}
              options={[
                { value: "", label: t("queue.any") },
                { value: "1", label: domain("level.1") },
                { value: "2", label: domain("level.2") },
                { value: "3", label: domain("level.3") },
              ]}
            />
          </div>
        ) : null}
        <div className="w-44 grow sm:grow-0 elder:w-full">
          <TextInput
            id="filter-number"
            name="number"
            label={t("queue.number")}
            placeholder={t("queue.numberHint")}
            defaultValue={filter.number}
            autoComplete="off"
          />
        </div>
      </FilterForm>
      {chips.length === 0 ? null : (
        <p className="flex flex-wrap items-center gap-2 pb-2 text-sm">
          <span className="text-ink2">{t("queue.used")}</span>
          {chips.map((chip) => (
            <Chip
              key={chip.words}
              href={queueHref(locale, chip.without)}
              removeLabel={t("queue.remove", { condition: chip.words })}
            >
              {chip.words}
            </Chip>
          ))}
        </p>
      )}
    </>
  );
}
