export { NotFoundBody as default } from "@/app/[locale]/_shell/not-found-body";
