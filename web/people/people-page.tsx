import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Being built. */
export function PeoplePage() {
  const { t } = useTranslation("people");
  return (
    <Title order={1} size="h2">
      {t("title")}
    </Title>
  );
}
