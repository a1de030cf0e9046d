// Every word that a person sees, by language and area. Chinese gives the shape; English that lacks a key does not compile.
import aboutZh from "./messages/zh-Hans/about.json";
import commonZh from "./messages/zh-Hans/common.json";
import domainZh from "./messages/zh-Hans/domain.json";
import homeZh from "./messages/zh-Hans/home.json";
import fileZh from "./messages/zh-Hans/file.json";
import complaintZh from "./messages/zh-Hans/complaint.json";
import companyZh from "./messages/zh-Hans/company.json";
import refusalZh from "./messages/zh-Hans/refusal.json";
import regulatorZh from "./messages/zh-Hans/regulator.json";
import reviewZh from "./messages/zh-Hans/review.json";
import platformZh from "./messages/zh-Hans/platform.json";
import rulesZh from "./messages/zh-Hans/rules.json";
import authZh from "./messages/zh-Hans/auth.json";
import notificationZh from "./messages/zh-Hans/notification.json";
import errorsZh from "./messages/zh-Hans/errors.json";
import componentsZh from "./messages/zh-Hans/components.json";
import aboutEn from "./messages/en/about.json";
import commonEn from "./messages/en/common.json";
import domainEn from "./messages/en/domain.json";
import homeEn from "./messages/en/home.json";
import fileEn from "./messages/en/file.json";
import complaintEn from "./messages/en/complaint.json";
import companyEn from "./messages/en/company.json";
import refusalEn from "./messages/en/refusal.json";
import regulatorEn from "./messages/en/regulator.json";
import reviewEn from "./messages/en/review.json";
import platformEn from "./messages/en/platform.json";
import rulesEn from "./messages/en/rules.json";
import authEn from "./messages/en/auth.json";
import notificationEn from "./messages/en/notification.json";
import errorsEn from "./messages/en/errors.json";
import componentsEn from "./messages/en/components.json";
import type { Locale } from "./locale";

const zh = {
  about: aboutZh,
  common: commonZh,
  domain: domainZh,
  home: homeZh,
  file: fileZh,
  complaint: complaintZh,
  company: companyZh,
  refusal: refusalZh,
  regulator: regulatorZh,
  review: reviewZh,
  platform: platformZh,
  rules: rulesZh,
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
  home: homeEn,
  file: fileEn,
  complaint: complaintEn,
  company: companyEn,
  refusal: refusalEn,
  regulator: regulatorEn,
  review: reviewEn,
  platform: platformEn,
  rules: rulesEn,
  auth: authEn,
  notification: notificationEn,
  errors: errorsEn,
  components: componentsEn,
};

export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { zh, en };
