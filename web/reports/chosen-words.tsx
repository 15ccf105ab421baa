import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MissedIncident } from "../parts/missed/missed-incident.js";
import { placeText } from "../parts/missed/place-of-selection.js";
import { Original } from "../parts/values.js";
import type { Report } from "./load-report.js";
import classes from "./reports.module.css";
import type { ChosenWords } from "./use-chosen-words.js";
import type { ReportDecisions } from "./use-report-decisions.js";

interface Told {
  readonly where?: { readonly country?: string | null };
}

/** The country of what was read of a report; null where nothing says it. */
const countryOf = ({ claims }: Report): string | null =>
  claims.flatMap(({ value }) => (value as Told).where?.country ?? [])[0] ??
  null;

/** The words that are chosen, and an incident that they tell. */
export function ChosenWordsPanel({
  report,
  choice: { chosen, said, forget },
  decisions,
}: {
  readonly report: Report;
  readonly choice: ChosenWords;
  readonly decisions: ReportDecisions;
}) {
  const { t } = useTranslation(["report", "review"]);
  const [isAdding, setAdding] = useState(false);
  if (chosen === null || said === null) return null;
  if (isAdding)
    return (
      <MissedIncident
        words={said}
        around={{
          near: report.published ?? "2000-01-01",
          country: countryOf(report),
          days: [],
          places: [],
        }}
        onDone={(value) => {
          setAdding(false);
          forget();
          decisions.add(value, chosen);
        }}
        onCancel={() => setAdding(false)}
      />
    );
  return (
    <Paper withBorder p="sm" data-chosen={placeText(chosen)}>
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {t("chosenWords")}
        </Text>
        <div className={classes["chosen"]}>
          <Original>{said}</Original>
        </div>
        <Group gap="sm">
          {decisions.mayCorrect ? (
            <Button size="compact-sm" onClick={() => setAdding(true)}>
              {t("addMissed")}
            </Button>
          ) : null}
          <Button size="compact-sm" variant="default" onClick={forget}>
            {t("letGo")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
