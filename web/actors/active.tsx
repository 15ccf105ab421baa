import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Ltr } from "../parts/values.js";

/** From when to when a body bore its names: days, months or years. */
export function Active({
  from,
  to,
}: {
  readonly from: string | null;
  readonly to: string | null;
}) {
  const { t } = useTranslation("actors");
  if (from === null && to === null)
    return (
      <Text span c="dimmed" size="sm">
        {t("unknownSpan")}
      </Text>
    );
  if (from !== null && to !== null) return <Ltr>{`${from} – ${to}`}</Ltr>;
  return (
    <>
      {t(from === null ? "until" : "since")} <Ltr>{from ?? to}</Ltr>
    </>
  );
}
