import { Stack, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { QueueView } from "./queue/queue-view.js";
import "./review.css";

/** What waits for a person: the queue, one item at a time. */
export function ReviewPage() {
  const { t } = useTranslation("review");
  return (
    <Stack gap="md" className="review">
      <Title order={1} size="h2">
        {t("title")}
      </Title>
      <QueueView />
    </Stack>
  );
}
