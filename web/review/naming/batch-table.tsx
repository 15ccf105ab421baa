import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { getNamingBatch } from "../../../src/api/routes/naming.js";
import { EVENT_TYPES } from "../../../src/codebook/index.js";
import type { AnswerOf } from "../../app/ask.js";
import { useLanguage } from "../../app/use-language.js";
import { IncidentLink } from "../../parts/links.js";
import { Own } from "../../parts/values.js";
import { FieldValue } from "../queue/field-value.js";

/** An incident with its dead. */
export type BatchRow = AnswerOf<typeof getNamingBatch>["items"][number];
type Person = BatchRow["people"][number];

function Becomes({ becomes, why }: Person) {
  const { t } = useTranslation("review");
  if (why === null)
    return (
      <Text fw={becomes === "named" ? 600 : 400}>
        {t(`naming.becomes.${becomes}`)}
      </Text>
    );
  return (
    <Text c="dimmed">
      {t("naming.becomes.withheld")}: {t(`naming.why.${why}`)}
    </Text>
  );
}

/** What stands in the way of the whole incident. */
function Absent({ reason }: { readonly reason: string }) {
  const { t } = useTranslation("review");
  const known = [
    "embargoed",
    "delayed",
    "refuted",
    "another-office",
    "withheld-by-decision",
  ] as const;
  const code = known.find((one) => one === reason);
  return (
    <Text size="sm" c="dimmed">
      {code === undefined ? reason : t(`naming.absent.${code}`)}
    </Text>
  );
}

function Rows({ row }: { readonly row: BatchRow }) {
  const { labelOf } = useLanguage();
  const { incident, people, absent } = row;
  return people.map((person, at) => (
    <Table.Tr key={person.name} data-becomes={person.becomes}>
      {at > 0 ? null : (
        <Table.Td rowSpan={people.length}>
          <IncidentLink id={incident.id}>
            {labelOf(EVENT_TYPES[incident.type].label)}
          </IncidentLink>
          <div>
            <FieldValue field="when" value={incident.when} />
          </div>
          <FieldValue field="where" value={incident.where} />
          {absent === null ? null : <Absent reason={absent} />}
        </Table.Td>
      )}
      <Table.Td>
        <Own>{person.name}</Own>
      </Table.Td>
      <Table.Td>
        <Becomes {...person} />
      </Table.Td>
    </Table.Tr>
  ));
}

/** The dead of a month: who becomes public by the batch, who not, and why. */
export function BatchTable({ rows }: { readonly rows: readonly BatchRow[] }) {
  const { t } = useTranslation("review");
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("naming.incident")}</Table.Th>
            <Table.Th>{t("naming.name")}</Table.Th>
            <Table.Th>{t("naming.effect")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Rows key={row.incident.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
