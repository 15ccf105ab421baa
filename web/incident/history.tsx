import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Fault, Loading } from "../parts/states.js";
import { Ltr, Own } from "../parts/values.js";
import classes from "./incident.module.css";
import { historyOptions } from "./load-incident.js";

/** What people decided about it; each can be taken back by who may. */
export function History({
  id,
  onUndo,
}: {
  readonly id: string;
  readonly onUndo: ((decision: string) => void) | undefined;
}) {
  const { t } = useTranslation(["incident", "glossary"]);
  const { data, error, refetch } = useQuery(historyOptions(id));
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t("history")}
      </Title>
      {data.length === 0 ? <Text c="dimmed">{t("noHistory")}</Text> : null}
      {data.map(({ decision, state }) => (
        <div
          key={decision.id}
          className={classes["chain"]}
          data-decision={decision.kind}
        >
          <Group gap="xs">
            <Text fw={600} td={state === "undone" ? "line-through" : ""}>
              {t(`kinds.${decision.kind}`)}
            </Text>
            <Ltr>{decision.author}</Ltr>
            <Text size="sm" c="dimmed">
              <Ltr>
                {new Date(decision.time.millis)
                  .toISOString()
                  .slice(0, 16)
                  .replace("T", " ")}
              </Ltr>
            </Text>
            {state === "in-force" ? null : (
              <Text size="sm" c="dimmed">
                {t(`decisionStates.${state}`)}
              </Text>
            )}
            {onUndo === undefined || state === "undone" ? null : (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => onUndo(decision.id)}
              >
                {t("glossary:undo")}
              </Button>
            )}
          </Group>
          <Text size="sm">
            <Own>{decision.reason}</Own>
          </Text>
        </div>
      ))}
    </Stack>
  );
}
