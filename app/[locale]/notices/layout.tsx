export { publicLayout as default } from "@/app/[locale]/_shell/public-shell";
