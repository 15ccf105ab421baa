import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Fault, Loading } from "../parts/states.js";
import type { Incident } from "../review/queue/load-item.js";
import { Beside } from "./beside.js";
import { ForAndAgainst } from "./for-and-against.js";
import { Joined, type Made } from "./joined.js";
import { similarOptions, type SimilarIncident } from "./load-similar.js";
import type { useIncidentDecisions } from "./use-incident-decisions.js";

type Decisions = ReturnType<typeof useIncidentDecisions>;

/** What may be said of two: that they are one, that they are two, or neither. */
function Saying({
  near,
  decisions,
  onMade,
}: {
  readonly near: SimilarIncident;
  readonly decisions: Decisions;
  readonly onMade: (kind: Made["kind"], decision: string) => void;
}) {
  const { t } = useTranslation(["incident", "glossary"]);
  const { between, undo, isPending } = decisions;
  const { apart, incident } = near;
  if (apart !== null)
    return (
      <Group gap="sm">
        <Text fw={600}>{t("similar.apart")}</Text>
        {undo === undefined ? null : (
          <Button
            size="compact-sm"
            variant="default"
            disabled={isPending}
            onClick={() => undo(apart)}
          >
            {t("glossary:undo")}
          </Button>
        )}
      </Group>
    );
  if (between === undefined) return null;
  const button = { size: "compact-md", disabled: isPending } as const;
  return (
    <Group gap="sm">
      <Button
        {...button}
        onClick={() =>
          between("merge", incident, (made) => onMade("merge", made))
        }
      >
        {t("similar.merge")}
      </Button>
      <Button
        {...button}
        variant="default"
        onClick={() =>
          between("not-same", incident, (made) => onMade("not-same", made))
        }
      >
        {t("similar.notSame")}
      </Button>
    </Group>
  );
}

/** Incidents that may be the same one: what agrees, what does not, and what is decided. */
export function Similar({
  incident,
  decisions,
}: {
  readonly incident: Incident;
  readonly decisions: Decisions;
}) {
  const { t } = useTranslation("incident");
  const { data, error, refetch } = useQuery(similarOptions(incident.id));
  const [made, setMade] = useState<Made | null>(null);
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t("similar.title")}
      </Title>
      {made === null || decisions.undo === undefined ? null : (
        <Joined
          made={made}
          now={incident}
          onUndo={(decision) => {
            setMade(null);
            decisions.undo?.(decision);
          }}
        />
      )}
      {data === undefined ? <Loading /> : null}
      {data === undefined ? null : (
        <Text size="sm" c="dimmed">
          {t(data.length === 0 ? "similar.none" : "similar.what")}
        </Text>
      )}
      {data?.map((near) => (
        <Paper
          key={near.incident.id}
          withBorder
          p="sm"
          data-similar={near.incident.id}
        >
          <Stack gap="sm">
            <Beside one={incident} other={near.incident} />
            <ForAndAgainst chance={near.chance} pair={near.pair} />
            <Saying
              near={near}
              decisions={decisions}
              onMade={(kind, decision) =>
                setMade({ kind, decision, before: incident })
              }
            />
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}
