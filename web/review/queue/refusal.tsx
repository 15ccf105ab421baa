import { Alert, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AskProblem } from "../../app/ask.js";
import { ProblemText } from "../../parts/problem-text.js";
import { FieldValue } from "./field-value.js";
import { FIELDS } from "./fields.js";
import type { Incident } from "./load-item.js";
import type { Refused } from "./use-decisions.js";

/** Fields that another decision, or another report, has changed meanwhile. */
const changedFields = (before: Incident, now: Incident) =>
  FIELDS.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]),
  );

/** Why a decision was not taken, and what has changed since it was read. */
export function Refusal({
  refused: { before, error },
  now,
}: {
  readonly refused: Refused;
  readonly now: Incident | null;
}) {
  const { t } = useTranslation("review");
  const isOutdated =
    error instanceof AskProblem && [409, 412].includes(error.problem.status);
  if (!isOutdated || before === null || now === null)
    return <ProblemText error={error} />;
  const changed = changedFields(before, now);
  const others = (now.decided?.decisions ?? []).slice(
    before.decided?.decisions.length ?? 0,
  );
  return (
    <Alert color="orange" role="alert" title={t("outdated.title")}>
      <Stack gap={4}>
        <Text size="sm">{t("outdated.nothing")}</Text>
        {changed.map((field) => (
          <Text key={field} size="sm" component="div">
            {t(`fields.${field}`)}:{" "}
            <FieldValue field={field} value={before[field]} />{" "}
            {t("outdated.now")} <FieldValue field={field} value={now[field]} />
          </Text>
        ))}
        {others.map(({ id, author }) => (
          <Text key={id} size="sm">
            {t("outdated.by")} <bdi dir="ltr">{author}</bdi>
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
