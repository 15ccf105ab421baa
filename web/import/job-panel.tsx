import {
  Alert,
  Button,
  Group,
  Progress,
  Stack,
  Text,
  Title,
} from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { cancelJob } from "../../src/api/routes/jobs.js";
import { ask } from "../app/ask.js";
import { Loading } from "../parts/states.js";
import { Ltr, useNumbers } from "../parts/values.js";
import { FindingsPanel } from "./findings-panel.js";
import { Rejects, StrangeCells } from "./rejects.js";
import { TableDesk } from "./table-desk.js";
import type { AdoptResult, LookResult } from "./table-types.js";
import { ToldIncident } from "./told-incident.js";
import {
  hasEnded,
  type ImportProgress,
  type ImportResult,
  type Job,
} from "./use-job.js";

/** Incidents that are shown at once; the list shows all others. */
const SHOWN = 12;

function Going({ job }: { readonly job: Job }) {
  const { t } = useTranslation("import");
  const number = useNumbers();
  const progress = job.progress as unknown as ImportProgress | null;
  const { mutate } = useMutation({
    mutationFn: () =>
      ask<typeof cancelJob>("post", "/jobs/{id}/cancel", {
        params: { id: job.id },
      }),
  });
  const { bytes = 0, totalBytes = 0, records = 0, phase } = progress ?? {};
  const share = totalBytes === 0 ? 0 : (bytes / totalBytes) * 100;
  return (
    <Stack gap="xs" role="status">
      <Text>
        {t(
          job.kind === "look"
            ? "going.looking"
            : phase === "linking"
              ? "going.linking"
              : "going.reading",
        )}
      </Text>
      <Progress
        value={share}
        aria-label={t("going.title")}
        animated={phase === "linking"}
      />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t("going.records", { count: records, shown: number(records) })}
        </Text>
        <Button size="compact-sm" variant="subtle" onClick={() => mutate()}>
          {t("going.cancel")}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t("going.leave")}
      </Text>
    </Stack>
  );
}

function Told({ incidents }: { readonly incidents: readonly string[] }) {
  const { t } = useTranslation("import");
  const number = useNumbers();
  return (
    <>
      <Title order={2} size="h4">
        {t("done.incidents", {
          count: incidents.length,
          shown: number(incidents.length),
        })}
      </Title>
      {incidents.length === 0 ? <Text c="dimmed">{t("done.none")}</Text> : null}
      {incidents.slice(0, SHOWN).map((id) => (
        <ToldIncident key={id} id={id} />
      ))}
    </>
  );
}

function Done({
  result,
  adopted,
}: {
  readonly result: ImportResult;
  /** Null for what is no table of an office. */
  readonly adopted: AdoptResult | null;
}) {
  const { t } = useTranslation("import");
  const number = useNumbers();
  const { read, rejected, rejects, acknowledged, incidents = [] } = result;
  const known = acknowledged["unchanged"] ?? 0;
  const count = (
    key: "done.read" | "done.rejected" | "done.known",
    of: number,
  ) => t(key, { count: of, shown: number(of) });
  return (
    <Stack gap="sm">
      <Text role="status">
        {count("done.read", read)}
        {known === 0 ? "" : ` · ${count("done.known", known)}`}
        {rejected === 0 ? "" : ` · ${count("done.rejected", rejected)}`}
      </Text>
      {adopted === null ? (
        <Told incidents={incidents} />
      ) : (
        <>
          <FindingsPanel of={adopted} />
          <StrangeCells strange={adopted.strange} />
        </>
      )}
      <Rejects rows={rejects} />
    </Stack>
  );
}

/** An import as it goes on, and what came of it. */
export function JobPanel({
  job,
  onStarted,
  onAgain,
}: {
  readonly job: Job | null;
  readonly onStarted: (job: string) => void;
  readonly onAgain: () => void;
}) {
  const { t } = useTranslation("import");
  if (job === null) return <Loading />;
  const { state, kind, result, error } = job;
  return (
    <Stack gap="md" data-job={state}>
      {hasEnded(job) ? null : <Going job={job} />}
      {state === "done" && result !== null ? (
        kind === "look" ? (
          <TableDesk
            key={job.id}
            id={job.id}
            looked={result as unknown as LookResult}
            onStarted={onStarted}
          />
        ) : (
          <Done
            result={result as unknown as ImportResult}
            adopted={
              kind === "adopt" ? (result as unknown as AdoptResult) : null
            }
          />
        )
      ) : null}
      {state === "cancelled" ? <Alert>{t("cancelled")}</Alert> : null}
      {state === "failed" || state === "dead" ? (
        <Alert color="red" role="alert">
          {t("failed")} <Ltr>{error?.code}</Ltr>
        </Alert>
      ) : null}
      <div>
        <Button variant="default" onClick={onAgain}>
          {t("again")}
        </Button>
      </div>
    </Stack>
  );
}
