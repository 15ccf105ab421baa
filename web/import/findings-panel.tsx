import { Paper, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { Fault, Loading } from "../parts/states.js";
import { Ltr, Num, Own, useNumbers } from "../parts/values.js";
import { findingsOptions, type Findings } from "./load-findings.js";
import { MonthDifferences } from "./month-differences.js";
import { PairCard } from "./pair-card.js";
import type { AdoptResult } from "./table-types.js";
import { TwoRows } from "./two-rows.js";

/** Shown at once; the address says which one is open. */
const SHOWN = 50;

/** Which finding is open: the address holds it. */
function useOpen() {
  const [search, setSearch] = useSearchParams();
  const open = search.get("open");
  const toggle = (name: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (next.get("open") === name) next.delete("open");
        else next.set("open", name);
        return next;
      },
      { replace: true },
    );
  return [open, toggle] as const;
}

type Open = ReturnType<typeof useOpen>;

function SpelledNames({
  findings,
  open: [open, toggle],
}: {
  readonly findings: Findings;
  readonly open: Open;
}) {
  const { t } = useTranslation("import");
  return findings.names.items.slice(0, SHOWN).map(({ spellings }) => {
    const name = spellings.map((one) => one.name).join(" ");
    const isOpen = open === name;
    const [one, other] = spellings.map(
      ({ reports }) => findings.rows[reports[0] ?? ""],
    );
    return (
      <Paper withBorder p="sm" key={name} data-name={name}>
        <UnstyledButton aria-expanded={isOpen} onClick={() => toggle(name)}>
          <Text size="sm">
            <Ltr>{isOpen ? "−" : "+"}</Ltr>{" "}
            {spellings.map((way, at) => (
              <Fragment key={way.name}>
                {at === 0 ? "" : " · "}
                <Own>{way.name}</Own> (<Num value={way.rows} />)
              </Fragment>
            ))}
          </Text>
        </UnstyledButton>
        {isOpen && one !== undefined && other !== undefined ? (
          <Stack gap="xs" mt="xs">
            <TwoRows rows={[one, other]} />
            <Text size="sm" c="dimmed">
              {t("findings.mayBeTwo")}
            </Text>
          </Stack>
        ) : null}
      </Paper>
    );
  });
}

function Months({ months }: { readonly months: AdoptResult["months"] }) {
  const { t } = useTranslation("import");
  const number = useNumbers();
  const count = months.differ.length;
  return (
    <>
      <Title order={3} size="h5">
        {t("findings.months", { count, shown: number(count) })}
      </Title>
      {months.told === 0 ? (
        <Text size="sm" c="dimmed">
          {t("findings.noTotals")}
        </Text>
      ) : null}
      {count === 0 ? null : <MonthDifferences differ={months.differ} />}
    </>
  );
}

/** What deserves a look in the table that was taken in. */
export function FindingsPanel({
  of: { owner, months },
}: {
  readonly of: AdoptResult;
}) {
  const { t } = useTranslation("import");
  const number = useNumbers();
  const open = useOpen();
  const [name, toggle] = open;
  const { data, error, refetch } = useQuery(findingsOptions(owner));
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  const { duplicates, names } = data;
  return (
    <Stack gap="sm" data-findings>
      <Title order={2} size="h4">
        {t("findings.title")}
      </Title>
      <Text size="sm">{t("findings.how")}</Text>
      <Title order={3} size="h5">
        {t("findings.duplicates", {
          count: duplicates.total,
          shown: number(duplicates.total),
        })}
      </Title>
      {duplicates.items.slice(0, SHOWN).map((pair) => {
        const key = pair.reports.join(" ");
        return (
          <PairCard
            key={key}
            pair={pair}
            findings={data}
            isOpen={name === key}
            onToggle={() => toggle(key)}
          />
        );
      })}
      {duplicates.total > SHOWN ? (
        <Text size="sm" c="dimmed">
          {t("findings.more", { shown: number(SHOWN) })}
        </Text>
      ) : null}
      <Months months={months} />
      <Title order={3} size="h5">
        {t("findings.names", {
          count: names.total,
          shown: number(names.total),
        })}
      </Title>
      <SpelledNames findings={data} open={open} />
    </Stack>
  );
}
