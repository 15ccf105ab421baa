import { Button, Group, Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Incident } from "../review/queue/load-item.js";
import { isReleased, lacking } from "./publication.js";
import type { useIncidentDecisions } from "./use-incident-decisions.js";

/**
 * Whether everybody may see the incident, what it lacks for that, and an
 * editor's two decisions about it. To publish what happened names nobody.
 */
export function Publish({
  incident,
  decisions,
}: {
  readonly incident: Incident;
  readonly decisions: ReturnType<typeof useIncidentDecisions>;
}) {
  const { t } = useTranslation(["incident", "glossary"]);
  const missing = lacking(incident, Date.now());
  const isOut = missing.length === 0;
  const { release, withhold, isPending } = decisions;
  const button = { size: "compact-md", disabled: isPending } as const;
  return (
    <Paper withBorder p="sm" data-published={isOut}>
      <Group gap="sm" justify="space-between">
        <div>
          <Text fw={600}>{t(isOut ? "publish.out" : "publish.in")}</Text>
          <Text size="sm" c="dimmed">
            {isOut
              ? t("publish.outWhy")
              : missing
                  .map((one) => t(`publish.lacks.${one}`))
                  .join(`${t("comma")} `)}
          </Text>
        </div>
        {release === undefined || withhold === undefined ? null : (
          <Group gap="xs" className="screen-only">
            {isReleased(incident) ? (
              <Button {...button} variant="default" onClick={() => withhold()}>
                {t("publish.takeBack")}
              </Button>
            ) : (
              <Button {...button} onClick={() => release()}>
                {t("glossary:release")}
              </Button>
            )}
          </Group>
        )}
      </Group>
    </Paper>
  );
}
