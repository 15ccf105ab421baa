import "../review/review.css";
import "@fontsource/noto-naskh-arabic/arabic-400.css";
import { Alert, Group, List, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
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
import { MarkedText } from "./marked-text.js";
import { Origin } from "./origin.js";

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

function Known({ report }: { readonly report: Report }) {
  const { t } = useTranslation("report");
  const [claim, setClaim] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly Cited[]>([]);
  const cited = useMemo(() => citedIn(report), [report]);
  const choose = (marks: readonly Cited[]) => {
    setChosen(marks);
    setClaim(marks[0]?.claim ?? null);
  };
  const shared = { claim, onChoose: choose };
  return (
    <>
      <Stack gap={4}>
        <Title order={1} size="h2" className="original" lang="ar" dir="auto">
          {report.title === null ? (
            t("untitled")
          ) : (
            <MarkedText
              text={report.title}
              cited={cited.filter((one) => one.in === "title")}
              {...shared}
            />
          )}
        </Title>
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
      </Stack>
      <div className={classes["page"]}>
        <div className="original" lang="ar" dir="auto" data-report={report.key}>
          {report.text.split("\n").map((line, at, lines) => {
            const before = lines.slice(0, at);
            const start = before.reduce((sum, one) => sum + one.length + 1, 0);
            const own = cited
              .filter(
                (one) =>
                  one.in === "text" &&
                  one.start < start + line.length &&
                  one.end > start,
              )
              .map((one) => ({
                ...one,
                start: one.start - start,
                end: one.end - start,
              }));
            return (
              <p key={start} dir="auto">
                <MarkedText text={line} cited={own} {...shared} />
              </p>
            );
          })}
        </div>
        <Stack gap="md">
          <Title order={2} size="h4">
            {t("claims")}
          </Title>
          <ClaimList
            claims={report.claims}
            chosen={claim}
            onChoose={(key) => {
              setClaim(claim === key ? null : key);
              setChosen([]);
            }}
          />
          <Title order={2} size="h4">
            {t("why")}
          </Title>
          <Why chosen={chosen} />
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
    <Stack gap="md">
      <Known report={data} />
    </Stack>
  );
}
