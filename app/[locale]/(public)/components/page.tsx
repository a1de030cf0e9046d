import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Table } from "@/app/_ui/table";
import { TextInput } from "@/app/_ui/text-input";
import { isLocale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "components")("title") } : {};
}

export default async function ComponentsPage({ params }: PageProps): Promise<ReactNode> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, "components");
  return (
    <div className="page py-9">
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      <TextInput id="a" name="a" label="投诉编号" placeholder="JT" help="八位" error="请填写" />
      <div className="mt-4 flex gap-3"><Button kind="filled">我要投诉</Button><Button>替家人登记</Button></div>
      <Table caption="t" rows={[{ a: "1" }]} rowKey={(r) => r.a} columns={[{ key: "a", head: "A", cell: (r) => r.a }]} />
    </div>
  );
}
