import type { Area } from "../../statistics/index.js";
import { englishGovernorate } from "../register-page/governorates.js";
import { countryName } from "../register-page/month-section.js";
import type { Language } from "./document.js";

/** The area of a table: a country by its name, a governorate as such. */
export function areaWords(
  { kind, name, country }: Area,
  language: Language,
): string {
  if (kind === "country") return countryName(country ?? name, language);
  if (kind !== "admin1") return name;
  return language === "ar"
    ? `محافظة ${name}`
    : `${englishGovernorate(name)} governorate`;
}
