import { Alert, Button, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Num } from "../parts/values.js";
import { FieldValue } from "../review/queue/field-value.js";
import classes from "./incident.module.css";
import type { Incident } from "../review/queue/load-item.js";

/** A decision about two incidents, and what they were before it. */
export interface Made {
  readonly kind: "merge" | "not-same";
  readonly decision: string;
  readonly before: Incident;
}

const BEFORE_AFTER = ["reports", "sources"] as const;

const countOf = (incident: Incident, what: (typeof BEFORE_AFTER)[number]) =>
  what === "reports" ? incident.members.length : incident.independentSources;

/** Numbers of an incident before and after another one was joined to it. */
function Changed({
  before,
  now,
}: {
  readonly before: Incident;
  readonly now: Incident;
}) {
  const { t } = useTranslation(["incident", "review"]);
  return (
    <Table className={classes["beside"] ?? ""}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("similar.field")}</Table.Th>
          <Table.Th>{t("similar.before")}</Table.Th>
          <Table.Th>{t("similar.now")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {BEFORE_AFTER.map((what) => (
          <Table.Tr key={what} data-changed={what}>
            <Table.Th scope="row">{t(`similar.count.${what}`)}</Table.Th>
            <Table.Td>
              <Num value={countOf(before, what)} />
            </Table.Td>
            <Table.Td>
              <Num value={countOf(now, what)} />
            </Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Th scope="row">{t("review:fields.casualties")}</Table.Th>
          <Table.Td>
            <FieldValue field="casualties" value={before.casualties} />
          </Table.Td>
          <Table.Td>
            <FieldValue field="casualties" value={now.casualties} />
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

/** What a decision that two are one, or are not, has changed; to be taken back. */
export function Joined({
  made: { kind, before, decision },
  now,
  onUndo,
}: {
  readonly made: Made;
  readonly now: Incident;
  readonly onUndo: (decision: string) => void;
}) {
  const { t } = useTranslation(["incident", "glossary"]);
  return (
    <Alert role="status" data-made={kind} title={t(`similar.made.${kind}`)}>
      {kind === "not-same" ? null : <Changed before={before} now={now} />}
      <Button
        mt="xs"
        size="compact-sm"
        variant="default"
        onClick={() => onUndo(decision)}
      >
        {t("glossary:undo")}
      </Button>
    </Alert>
  );
}
