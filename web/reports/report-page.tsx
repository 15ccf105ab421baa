import "../review/review.css";
import "@fontsource/noto-naskh-arabic/arabic-400.css";
import { Alert, Group, List, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { Fault, Loading } from "../parts/states.js";
import { Ltr, Own, useNumbers } from "../parts/values.js";
import classes from "../incident/incident.module.css";
import { ClaimList } from "./claim-list.js";
import {
  citedIn,
  reportOptions,
  type Cited,
  type Report,
} from "./load-report.js";
import { ChosenWordsPanel } from "./chosen-words.js";
import { CorrectClaim } from "./correct-claim.js";
import { Decided } from "./decided.js";
import { Origin } from "./origin.js";
import { ReportText, ReportTitle } from "./report-words.js";
import { useChosenWords } from "./use-chosen-words.js";
import { useReportDecisions } from "./use-report-decisions.js";

/** On what rule the chosen words were read, for which value. */
function Why({ chosen }: { readonly chosen: readonly Cited[] }) {
  const { t } = useTranslation("report");
  const number = useNumbers();
  if (chosen.length === 0) return <Text c="dimmed">{t("chooseWords")}</Text>;
  return (
    <List size="sm" data-why>
      {chosen.map((one, at) => (
        <List.Item key={at}>
          <Ltr>{one.pointer}</Ltr>
          {one.rule === null ? null : (
            <>
              {" · "}
              {t("rule")} <Ltr>{one.rule}</Ltr>
            </>
          )}
          {one.confidence === null ? null : (
            <>
              {" · "}
              {t("confidence")}{" "}
              <Ltr>{number(Math.round(one.confidence * 100))}%</Ltr>
            </>
          )}
        </List.Item>
      ))}
    </List>
  );
}

/** Which claim is looked at; the address holds it. */
function useClaim() {
  const [search, setSearch] = useSearchParams();
  const set = (claim: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (claim === null) next.delete("claim");
        else next.set("claim", claim);
        return next;
      },
      { replace: true },
    );
  return [search.get("claim"), set] as const;
}

function Head({ report }: { readonly report: Report }) {
  const { t } = useTranslation("report");
  return (
    <>
      <Group gap="sm">
        <Text>
          <Own>{report.outlet ?? t("noOutlet")}</Own>
        </Text>
        {report.published === null ? null : <Ltr>{report.published}</Ltr>}
        <Text size="xs" c="dimmed">
          <Ltr>{report.key}</Ltr>
        </Text>
      </Group>
      {report.held ? <Alert color="orange">{t("held")}</Alert> : null}
    </>
  );
}

function Known({ report }: { readonly report: Report }) {
  const { t } = useTranslation("report");
  const [claim, setClaim] = useClaim();
  const [marked, setMarked] = useState<readonly Cited[]>([]);
  const cited = useMemo(() => citedIn(report), [report]);
  const choice = useChosenWords(report);
  const decisions = useReportDecisions(report);
  const words = {
    ...{ report, cited, claim, choice },
    onChoose: (marks: readonly Cited[]) => {
      setMarked(marks);
      setClaim(marks[0]?.claim ?? null);
    },
  };
  const isIncident = report.claims.some(
    ({ key, kind }) => key === claim && kind === "incident",
  );
  return (
    <>
      <Stack gap={4}>
        <ReportTitle {...words} />
        <Head report={report} />
      </Stack>
      <div className={classes["page"]}>
        <ReportText {...words} />
        <Stack gap="md">
          <Decided decisions={decisions} />
          <ChosenWordsPanel
            key={`${choice.chosen?.in} ${choice.chosen?.start}`}
            {...{ report, choice, decisions }}
          />
          <Title order={2} size="h4">
            {t("claims")}
          </Title>
          <ClaimList
            claims={report.claims}
            chosen={claim}
            onChoose={(key) => {
              setClaim(claim === key ? null : key);
              setMarked([]);
            }}
          />
          {isIncident && claim !== null ? (
            <CorrectClaim key={claim} {...{ claim, choice, decisions }} />
          ) : null}
          <Title order={2} size="h4">
            {t("why")}
          </Title>
          <Why chosen={marked} />
          <Origin report={report} />
        </Stack>
      </div>
    </>
  );
}

/** One report: its words, what was read of them and by which rule, and how it came. */
export function ReportPage({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(reportOptions(id));
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack gap="md" className="review">
      <Known report={data} />
    </Stack>
  );
}
