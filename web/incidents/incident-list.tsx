import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Being built. */
export function IncidentList() {
  const { t } = useTranslation("incidents");
  return (
    <Title order={1} size="h2">
      {t("title")}
    </Title>
  );
}
