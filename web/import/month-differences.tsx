import { Anchor, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { OUTCOMES } from "../../src/codebook/outcomes.js";
import { useLanguage } from "../app/use-language.js";
import { incidentsAddress } from "../parts/incident-query.js";
import { Ltr, Num, Own, useMonthName, useNumbers } from "../parts/values.js";
import type { MonthDifference } from "./table-types.js";

const lastDay = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const day = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return `${month}-${String(day).padStart(2, "0")}`;
};

function useMonthWords() {
  const monthName = useMonthName();
  return (month: string) => {
    const [year = "", number = ""] = month.split("-");
    return `${monthName(Number(number))} ${year}`;
  };
}

/** Totals by month beside the sums of their rows, where the two differ. */
export function MonthDifferences({
  differ,
}: {
  readonly differ: readonly MonthDifference[];
}) {
  const { t } = useTranslation("import");
  const { labelOf } = useLanguage();
  const number = useNumbers();
  const words = useMonthWords();
  const outcomes = OUTCOMES as Readonly<
    Record<string, { readonly label: { ar: string; en: string } } | undefined>
  >;
  return (
    <Table.ScrollContainer
      minWidth={420}
      maw="100%"
      scrollAreaProps={{ tabIndex: 0 }}
    >
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("findings.month")}</Table.Th>
            <Table.Th>{t("findings.what")}</Table.Th>
            <Table.Th>{t("findings.told")}</Table.Th>
            <Table.Th>{t("findings.sum")}</Table.Th>
            <Table.Th>{t("findings.where")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differ.map((one) => {
            const label = outcomes[one.outcome]?.label;
            const said = label === undefined ? one.outcome : labelOf(label);
            const address = incidentsAddress({
              from: `${one.month}-01`,
              to: lastDay(one.month),
              outcomes: [one.outcome],
              all: true,
            });
            return (
              <Table.Tr
                key={`${one.sheet} ${one.row} ${one.outcome}`}
                data-month={one.month}
              >
                <Table.Th scope="row" fw={400}>
                  <Anchor component={Link} href={address}>
                    {words(one.month)}
                  </Anchor>
                </Table.Th>
                <Table.Td>{said}</Table.Td>
                <Table.Td>
                  <Num value={one.told} />
                </Table.Td>
                <Table.Td fw={700}>
                  <Num value={one.rows} />{" "}
                  <Ltr>
                    ({one.rows > one.told ? "+" : "−"}
                    {number(Math.abs(one.rows - one.told))})
                  </Ltr>
                </Table.Td>
                <Table.Td>
                  {one.sheet === null ? null : (
                    <>
                      <Own>{one.sheet}</Own>
                      {" · "}
                    </>
                  )}
                  {t("findings.row", { row: number(one.row) })}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
