import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IncidentLink } from "../parts/links.js";
import { FieldValue } from "../review/queue/field-value.js";
import { FIELDS, type FieldCode } from "../review/queue/fields.js";
import type { Incident } from "../review/queue/load-item.js";
import classes from "./incident.module.css";
import type { SimilarIncident } from "./load-similar.js";

type Other = SimilarIncident["incident"];

const saysNothing = (value: unknown) =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** Fields of which either says anything. */
const toldFields = (one: Incident, other: Other): readonly FieldCode[] =>
  FIELDS.filter(
    (field) => !(saysNothing(one[field]) && saysNothing(other[field])),
  );

function Value({
  field,
  value,
}: {
  readonly field: FieldCode;
  readonly value: unknown;
}) {
  if (saysNothing(value))
    return (
      <Text span c="dimmed">
        —
      </Text>
    );
  return <FieldValue field={field} value={value} />;
}

/** Two incidents, field by field. */
export function Beside({
  one,
  other,
}: {
  readonly one: Incident;
  readonly other: Other;
}) {
  const { t } = useTranslation(["incident", "review"]);
  return (
    <Table withTableBorder className={classes["beside"] ?? ""}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("similar.field")}</Table.Th>
          <Table.Th>{t("similar.this")}</Table.Th>
          <Table.Th>
            <IncidentLink id={other.id}>{t("similar.other")}</IncidentLink>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {toldFields(one, other).map((field) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">{t(`review:fields.${field}`)}</Table.Th>
            <Table.Td>
              <Value field={field} value={one[field]} />
            </Table.Td>
            <Table.Td>
              <Value field={field} value={other[field]} />
            </Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Th scope="row">{t("similar.told")}</Table.Th>
          <Table.Td>{t("reports", { count: one.members.length })}</Table.Td>
          <Table.Td>{t("reports", { count: other.members.length })}</Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
