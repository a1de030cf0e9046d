// Every word that a person sees, by language and area. Chinese gives the shape; English that lacks a key does not compile.
import aboutZh from "@/lib/base/i18n/messages/zh-Hans/about.json";
import commonZh from "@/lib/base/i18n/messages/zh-Hans/common.json";
import domainZh from "@/lib/base/i18n/messages/zh-Hans/domain.json";
import helpZh from "@/lib/base/i18n/messages/zh-Hans/help.json";
import homeZh from "@/lib/base/i18n/messages/zh-Hans/home.json";
import fileZh from "@/lib/base/i18n/messages/zh-Hans/file.json";
import complaintZh from "@/lib/base/i18n/messages/zh-Hans/complaint.json";
import companyZh from "@/lib/base/i18n/messages/zh-Hans/company.json";
import refusalZh from "@/lib/base/i18n/messages/zh-Hans/refusal.json";
import regulatorZh from "@/lib/base/i18n/messages/zh-Hans/regulator.json";
import reviewZh from "@/lib/base/i18n/messages/zh-Hans/review.json";
import routeZh from "@/lib/base/i18n/messages/zh-Hans/route.json";
import channelZh from "@/lib/base/i18n/messages/zh-Hans/channel.json";
import evidenceZh from "@/lib/base/i18n/messages/zh-Hans/evidence.json";
import obligationZh from "@/lib/base/i18n/messages/zh-Hans/obligation.json";
import platformZh from "@/lib/base/i18n/messages/zh-Hans/platform.json";
import rulesZh from "@/lib/base/i18n/messages/zh-Hans/rules.json";
import standingsZh from "@/lib/base/i18n/messages/zh-Hans/standings.json";
import authZh from "@/lib/base/i18n/messages/zh-Hans/auth.json";
import notificationZh from "@/lib/base/i18n/messages/zh-Hans/notification.json";
import errorsZh from "@/lib/base/i18n/messages/zh-Hans/errors.json";
import componentsZh from "@/lib/base/i18n/messages/zh-Hans/components.json";
import aboutEn from "@/lib/base/i18n/messages/en/about.json";
import commonEn from "@/lib/base/i18n/messages/en/common.json";
import domainEn from "@/lib/base/i18n/messages/en/domain.json";
import helpEn from "@/lib/base/i18n/messages/en/help.json";
import homeEn from "@/lib/base/i18n/messages/en/home.json";
import fileEn from "@/lib/base/i18n/messages/en/file.json";
import complaintEn from "@/lib/base/i18n/messages/en/complaint.json";
import companyEn from "@/lib/base/i18n/messages/en/company.json";
import refusalEn from "@/lib/base/i18n/messages/en/refusal.json";
import regulatorEn from "@/lib/base/i18n/messages/en/regulator.json";
import reviewEn from "@/lib/base/i18n/messages/en/review.json";
import routeEn from "@/lib/base/i18n/messages/en/route.json";
import channelEn from "@/lib/base/i18n/messages/en/channel.json";
import evidenceEn from "@/lib/base/i18n/messages/en/evidence.json";
import obligationEn from "@/lib/base/i18n/messages/en/obligation.json";
import platformEn from "@/lib/base/i18n/messages/en/platform.json";
import rulesEn from "@/lib/base/i18n/messages/en/rules.json";
import standingsEn from "@/lib/base/i18n/messages/en/standings.json";
import authEn from "@/lib/base/i18n/messages/en/auth.json";
import notificationEn from "@/lib/base/i18n/messages/en/notification.json";
import errorsEn from "@/lib/base/i18n/messages/en/errors.json";
import componentsEn from "@/lib/base/i18n/messages/en/components.json";
import type { Locale } from "./locale";

const zh = {
  about: aboutZh,
  common: commonZh,
  domain: domainZh,
  help: helpZh,
  home: homeZh,
  file: fileZh,
  complaint: complaintZh,
  company: companyZh,
  refusal: refusalZh,
  regulator: regulatorZh,
  review: reviewZh,
  route: routeZh,
  channel: channelZh,
  evidence: evidenceZh,
  obligation: obligationZh,
  platform: platformZh,
  rules: rulesZh,
  standings: standingsZh,
  auth: authZh,
  notification: notificationZh,
  errors: errorsZh,
  components: componentsZh,
};

/** All areas of the catalogue with their keys. */
export type Catalogue = typeof zh;

/** One file of the catalogue: each has one owner. */
export type Area = keyof Catalogue;

const en: Catalogue = {
  about: aboutEn,
  common: commonEn,
  domain: domainEn,
  help: helpEn,
  home: homeEn,
  file: fileEn,
  complaint: complaintEn,
  company: companyEn,
  refusal: refusalEn,
  regulator: regulatorEn,
  review: reviewEn,
  route: routeEn,
  channel: channelEn,
  evidence: evidenceEn,
  obligation: obligationEn,
  platform: platformEn,
  rules: rulesEn,
  standings: standingsEn,
  auth: authEn,
  notification: notificationEn,
  errors: errorsEn,
  components: componentsEn,
};

export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { zh, en };
