import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemText } from "../parts/problem-text.js";
import { Loading } from "../parts/states.js";
import { Original } from "../parts/values.js";
import { FieldEditor } from "../review/editing/field-editor.js";
import { FieldValue } from "../review/queue/field-value.js";
import { FIELDS, type FieldCode } from "../review/queue/fields.js";
import { itemOptions, type ReviewItem } from "../review/queue/load-item.js";
import classes from "./reports.module.css";
import type { ChosenWords } from "./use-chosen-words.js";
import type { ReportDecisions } from "./use-report-decisions.js";

const isEmpty = (value: unknown) =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** On which words of the report a correction will rest. */
function Rest({ choice: { said } }: { readonly choice: ChosenWords }) {
  const { t } = useTranslation("report");
  if (said === null) return <Text size="sm">{t("selectNow")}</Text>;
  return (
    <Text size="sm" component="div" data-rests>
      {t("restsOn")}{" "}
      <span className={classes["chosen"]}>
        <Original>{said}</Original>
      </span>
    </Text>
  );
}

function Field({
  field,
  item,
  isEditing,
  onEdit,
  choice,
  onDone,
}: {
  readonly field: FieldCode;
  readonly item: ReviewItem;
  readonly isEditing: boolean;
  /** Undefined for who only reads. */
  readonly onEdit: (() => void) | undefined;
  readonly choice: ChosenWords;
  readonly onDone: (value: unknown) => void;
}) {
  const { t } = useTranslation(["report", "review", "glossary"]);
  const name = t(`review:fields.${field}`);
  const value = item.incident[field];
  return (
    <div data-field={field}>
      <Group gap="sm" align="start">
        <Text size="sm" c="dimmed" w="6rem">
          {name}
        </Text>
        <div className={classes["value"]}>
          {isEmpty(value) ? "—" : <FieldValue field={field} value={value} />}
        </div>
        {onEdit === undefined ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={isEditing}
            aria-label={`${t("glossary:correct")}: ${name}`}
            onClick={onEdit}
          >
            {t("glossary:correct")}
          </Button>
        )}
      </Group>
      {isEditing ? (
        <Stack gap="xs" my="xs">
          <Rest choice={choice} />
          <FieldEditor item={item} field={field} onDone={onDone} />
        </Stack>
      ) : null}
    </div>
  );
}

/** The incident of a claim, field by field: each can be corrected by words. */
export function CorrectClaim({
  claim,
  choice,
  decisions,
}: {
  /** Key of a claim of an incident. */
  readonly claim: string;
  readonly choice: ChosenWords;
  readonly decisions: ReportDecisions;
}) {
  const { t } = useTranslation("report");
  const [editing, setEditing] = useState<FieldCode | null>(null);
  const { data, error } = useQuery(itemOptions(`inc-${claim.slice(1)}`));
  if (error !== null) return <ProblemText error={error} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack gap="xs" data-correcting={claim}>
      <Title order={2} size="h4">
        {t("shownNow")}
      </Title>
      {FIELDS.map((field) => (
        <Field
          key={field}
          field={field}
          item={data}
          choice={choice}
          isEditing={editing === field}
          onEdit={
            decisions.mayCorrect
              ? () => setEditing(editing === field ? null : field)
              : undefined
          }
          onDone={(value) => {
            setEditing(null);
            decisions.correct(data.incident, field, value, choice.chosen);
            choice.forget();
          }}
        />
      ))}
    </Stack>
  );
}
