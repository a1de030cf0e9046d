export { StaffNotFound as default } from "@/app/[locale]/_shell/staff-not-found";
