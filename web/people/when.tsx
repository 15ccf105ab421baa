import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DateInterval } from "../../src/model/date-interval.js";
import { Days } from "../parts/values.js";

/** When a step happened, as an interval of days, or that nobody tells it. */
export function When({ start, end }: Pick<DateInterval, "start" | "end">) {
  const { t } = useTranslation("people");
  const first = start ?? end;
  if (first !== null) return <Days starts={first} ends={end ?? first} />;
  return (
    <Text span c="dimmed" size="sm">
      {t("noDate")}
    </Text>
  );
}
