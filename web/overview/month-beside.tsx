import { Anchor, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { OUTCOMES } from "../../src/codebook/outcomes.js";
import { useLanguage } from "../app/use-language.js";
import { isoDay, NO_DAY, type IncidentColumns } from "../incidents/columns.js";
import { sieve } from "../incidents/sieve.js";
import { incidentsAddress, NO_FILTER } from "../parts/incident-query.js";
import { Num, useMonthName } from "../parts/values.js";

/** Outcomes that are set beside each other. */
const SHOWN = ["killed", "wounded", "arrested", "abducted"] as const;

/** `2022-05` and its first and last day. */
interface Month {
  readonly code: string;
  readonly from: string;
  readonly to: string;
}

function monthOf(year: number, month: number): Month {
  const first = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, month + 1, 0)).toISOString();
  return { code: first.slice(0, 7), from: first, to: last.slice(0, 10) };
}

/** The last month of which anything is told, and the one before. */
function lastMonths({ starts }: IncidentColumns): readonly Month[] {
  let latest = NO_DAY;
  for (const day of starts) if (day > latest) latest = day;
  const iso = isoDay(latest);
  if (iso === null) return [];
  const [year = 0, month = 1] = iso.split("-").map(Number);
  return [monthOf(year, month - 1), monthOf(year, month - 2)];
}

/** Incidents with an outcome, of the last month that is told against the one before. */
export function MonthBeside({
  columns,
}: {
  readonly columns: IncidentColumns;
}) {
  const { t } = useTranslation("overview");
  const { labelOf } = useLanguage();
  const monthName = useMonthName();
  const months = lastMonths(columns);
  if (months.length === 0) return <Text c="dimmed">{t("noMonth")}</Text>;
  const name = ({ code }: Month) => monthName(Number(code.slice(5)));
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("outcome")}</Table.Th>
          {months.map((month) => (
            <Table.Th key={month.code}>
              <Anchor component={Link} href={`~/month?month=${month.code}`}>
                {name(month)}
              </Anchor>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {SHOWN.map((outcome) => (
          <Table.Tr key={outcome}>
            <Table.Th scope="row" fw={400}>
              {labelOf(OUTCOMES[outcome].label)}
            </Table.Th>
            {months.map((month) => {
              const { from, to } = month;
              const filter = { from, to, outcomes: [outcome] };
              const shown = sieve(columns, { ...NO_FILTER, ...filter });
              return (
                <Table.Td key={month.code}>
                  <Anchor
                    component={Link}
                    href={incidentsAddress(filter)}
                    aria-label={`${labelOf(OUTCOMES[outcome].label)}, ${name(month)}: ${shown.length}`}
                  >
                    <Num value={shown.length} />
                  </Anchor>
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
