import { Alert, List, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/use-language.js";
import { Fault, Loading } from "../parts/states.js";
import { Ltr, Original, Own } from "../parts/values.js";
import classes from "./incident.module.css";
import { sourcesOptions, type SourcePath } from "./load-incident.js";
import { SourceGraph } from "./source-graph.js";
import { sourceLayout } from "./source-layout.js";
import { SourceList } from "./source-list.js";

/** A report, and step by step from whom it has it. */
function Path({ path }: { readonly path: SourcePath }) {
  const { t } = useTranslation("incident");
  const { labelOf } = useLanguage();
  const [outlet, ...from] = path.steps;
  return (
    <div className={classes["chain"]} data-role={path.role}>
      <Text fw={600}>
        <Own>{outlet?.name ?? path.outlet ?? t("noOutlet")}</Own>
        {from.map(({ id, name }) => (
          <Text key={id} span fw={400}>
            {" ← "}
            <Own>{name}</Own>
          </Text>
        ))}
      </Text>
      <Text size="sm" c="dimmed">
        {path.published === null ? null : <Ltr>{path.published}</Ltr>}{" "}
        {labelOf(path.words)}
      </Text>
      {path.copy === null ? null : (
        <List size="sm">
          {path.copy.passages.slice(0, 3).map(({ text }, at) => (
            <List.Item key={at}>
              <Original>{text}</Original>
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}

/** Who told it, and from whom they have it: the original sources are the ends. */
export function Sources({ id }: { readonly id: string }) {
  const { t } = useTranslation("incident");
  const { data, error, refetch } = useQuery(sourcesOptions(id));
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  const { summary, paths } = data;
  const layout = sourceLayout(data);
  const copies = paths.filter(({ copy }) => copy !== null).length;
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t("whoTold")}
      </Title>
      <Text>
        {t("reports", { count: summary.reports })}
        {t("comma")} {t("named", { count: summary.named })}
        {summary.unnamed === 0
          ? ""
          : `${t("comma")} ${t("unnamed", { count: summary.unnamed })}`}
      </Text>
      {copies === 0 ? null : (
        <Alert color="orange">{t("copies", { count: copies })}</Alert>
      )}
      <SourceGraph layout={layout} />
      <Text size="xs" c="dimmed">
        {t("graph.legend")}
      </Text>
      <SourceList layout={layout} />
      {paths.map((path, at) => (
        <Path key={at} path={path} />
      ))}
    </Stack>
  );
}
