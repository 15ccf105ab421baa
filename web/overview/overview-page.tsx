import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Being built. */
export function OverviewPage() {
  const { t } = useTranslation("overview");
  return (
    <Title order={1} size="h2">
      {t("title")}
    </Title>
  );
}
