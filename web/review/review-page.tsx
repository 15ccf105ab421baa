import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Being built. */
export function ReviewPage() {
  const { t } = useTranslation("review");
  return (
    <Title order={1} size="h2">
      {t("title")}
    </Title>
  );
}
