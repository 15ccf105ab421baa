import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EVENT_TYPES } from "../../src/codebook/index.js";
import { useLanguage } from "../app/use-language.js";
import {
  IncidentLink,
  PersonLink,
  PlaceLink,
  ReportLink,
} from "../parts/links.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { Ltr, Own } from "../parts/values.js";
import { foundOptions } from "./load-search.js";
import { Snippet } from "./snippet.js";

type GroupName = "people" | "incidents" | "reports" | "places";

function Group({
  name,
  rows,
}: {
  readonly name: GroupName;
  readonly rows: readonly ReactNode[];
}) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <section aria-label={t(`sections.${name}`)} data-group={name}>
      <Title order={2} size="h4" mb="xs">
        {t(`sections.${name}`)}
      </Title>
      <Stack gap="sm">{rows}</Stack>
    </section>
  );
}

/** All that answers a question, each group under its name. */
export function Found({ q }: { readonly q: string }) {
  const { t } = useTranslation("search");
  const { labelOf } = useLanguage();
  const { data, error, refetch } = useQuery(foundOptions(q));
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  const { people, incidents, reports, places } = data;
  const count =
    people.length + incidents.length + reports.length + places.length;
  return (
    <Stack gap="lg" data-found={count}>
      {count > 0 ? null : (
        <Empty title={t("none")}>
          <Text c="dimmed">{t("noneWhy")}</Text>
        </Empty>
      )}
      <Group
        name="people"
        rows={people.map(({ id, name }) => (
          <PersonLink key={id} id={id}>
            <Own>{name}</Own>
          </PersonLink>
        ))}
      />
      <Group
        name="incidents"
        rows={incidents.map(({ id, type, when, where }) => (
          <div key={id}>
            <IncidentLink id={id}>
              {labelOf(EVENT_TYPES[type as keyof typeof EVENT_TYPES].label)}
            </IncidentLink>{" "}
            <Ltr>{when.start ?? when.end}</Ltr>{" "}
            <Own>{where.name ?? where.admin1}</Own>
          </div>
        ))}
      />
      <Group
        name="reports"
        rows={reports.map(({ reportId, title, outlet, passages, ...hit }) => (
          <div key={hit.reportKey}>
            <ReportLink id={reportId}>
              <Own>{title ?? outlet ?? reportId}</Own>
            </ReportLink>{" "}
            <Ltr>{hit.published}</Ltr>
            {passages.map((passage) => (
              <Text key={`${passage.field} ${passage.start}`}>
                <Snippet passage={passage} />
              </Text>
            ))}
          </div>
        ))}
      />
      <Group
        name="places"
        rows={places.map(({ id, name, admin1 }) => (
          <div key={id}>
            <PlaceLink id={id}>
              <Own>{name}</Own>
            </PlaceLink>{" "}
            <Own>{admin1}</Own>
          </div>
        ))}
      />
    </Stack>
  );
}
