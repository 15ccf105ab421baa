import { Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../app/use-language.js";
import { Ltr, useMonthName, useNumbers } from "../../parts/values.js";
import type { Waiting } from "./load-item.js";

type Reason = Waiting["reasons"][number];

/** A figure before and after, in the direction of reading. */
function Change({ label, now, after }: Reason["changes"][number]) {
  const { labelOf } = useLanguage();
  const { t } = useTranslation("review");
  const number = useNumbers();
  return (
    <Text span size="sm">
      {t("change", {
        line: labelOf(label),
        now: number(now),
        after: number(after),
      })}
    </Text>
  );
}

/** Why an incident stands where it stands, and which figures hang on it. */
export function Effect({
  reasons,
  period,
}: Pick<Waiting, "reasons" | "period">) {
  const { t } = useTranslation("review");
  const { labelOf } = useLanguage();
  const nameOf = useMonthName();
  const [year = "", month = ""] = period?.split("-") ?? [];
  const isMonth = period !== null && !period.includes("/");
  return (
    <Stack gap={4} data-part="effect">
      <Text size="sm" fw={600}>
        {period === null
          ? t("effectNowhere")
          : isMonth
            ? t("effectOn", { month: nameOf(Number(month)) })
            : t("effectOnMonths")}{" "}
        {period === null ? null : <Ltr>{isMonth ? year : period}</Ltr>}
      </Text>
      {reasons.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("noEffect")}
        </Text>
      ) : null}
      {reasons.slice(0, 3).map(({ code, words, changes }) => (
        <Group key={code} gap="sm" style={{ rowGap: 0 }}>
          <Text size="sm" c="dimmed" span>
            {labelOf(words)}
          </Text>
          {changes.map((one) => (
            <Change key={one.line} {...one} />
          ))}
        </Group>
      ))}
    </Stack>
  );
}
