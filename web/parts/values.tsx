import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { usePreferences } from "../app/preferences.js";
import { useLanguage } from "../app/use-language.js";

/**
 * A token of its own direction: a date, range, id or Latin name keeps its order
 * after Arabic words.
 */
export const Ltr = ({ children }: { readonly children: ReactNode }) => (
  <bdi dir="ltr">{children}</bdi>
);

/** A text of unknown direction, such as a name or an outlet. */
export const Own = ({ children }: { readonly children: ReactNode }) => (
  <bdi dir="auto">{children}</bdi>
);

/** Writes numbers with the digits that were chosen. */
export function useNumbers(): (value: number) => string {
  const { digits } = usePreferences();
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(`${language}-u-nu-${digits}`);
  return (value) => format.format(value);
}

/** A number with the digits that were chosen. */
export function Num({ value }: { readonly value: number }) {
  return <Ltr>{useNumbers()(value)}</Ltr>;
}

/** Levantine names of the months, as offices write them. */
const MONTHS = [
  "كانون الثاني",
  "شباط",
  "آذار",
  "نيسان",
  "أيار",
  "حزيران",
  "تموز",
  "آب",
  "أيلول",
  "تشرين الأول",
  "تشرين الثاني",
  "كانون الأول",
] as const;

/** `أيار (5)` or `May`: a month by its number, 1 to 12. */
export function useMonthName(): (month: number) => string {
  const { language } = useLanguage();
  const number = useNumbers();
  const format = new Intl.DateTimeFormat("en", {
    month: "long",
    timeZone: "UTC",
  });
  return (month) =>
    language === "ar"
      ? `${MONTHS[month - 1] ?? ""} (${number(month)})`
      : format.format(new Date(Date.UTC(2000, month - 1, 15)));
}

/** An ISO day or a closed interval of days, never drawn reversed. */
export function Days({
  starts,
  ends = starts,
}: {
  readonly starts: string;
  readonly ends?: string;
}) {
  return <Ltr>{starts === ends ? starts : `${starts} – ${ends}`}</Ltr>;
}

/** Words of a report, as they were printed. */
export function Original({ children }: { readonly children: ReactNode }) {
  return (
    <Text component="span" className="original" lang="ar" dir="auto" inherit>
      {children}
    </Text>
  );
}
