import { Alert, Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IncidentLink } from "../parts/links.js";
import { ProblemText } from "../parts/problem-text.js";
import type { ReportDecisions } from "./use-report-decisions.js";

/** What was decided on the page last, where it shows, and its undo. */
export function Decided({
  decisions: { made, error, isPending, undo, mayUndo },
}: {
  readonly decisions: ReportDecisions;
}) {
  const { t } = useTranslation(["report", "glossary"]);
  if (error !== null) return <ProblemText error={error} />;
  if (made === undefined) return null;
  const kind = made.kind === "add" ? "add" : "correct";
  return (
    <Alert role="status" data-made={kind} title={t(`made.${kind}`)}>
      <Group gap="sm">
        {made.incidents.map(({ id }) => (
          <IncidentLink key={id} id={id}>
            {t("openIncident")}
          </IncidentLink>
        ))}
        {mayUndo ? (
          <Button
            size="compact-sm"
            variant="default"
            disabled={isPending}
            onClick={() => undo(made.decision)}
          >
            {t("glossary:undo")}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}
