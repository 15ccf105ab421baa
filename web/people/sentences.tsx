import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ReportLink } from "../parts/links.js";
import { Fault, Loading } from "../parts/states.js";
import { Ltr, Own } from "../parts/values.js";
import { Snippet } from "../search/snippet.js";
import type { Person } from "./load-person.js";
import { sentencesOptions, soughtName } from "./load-sentences.js";

/**
 * Every sentence of the register that bears the name in any spelling; those of
 * reports that were not read as telling of this person say so: a namesake, or
 * a mention that was missed.
 */
export function Sentences({ person }: { readonly person: Person }) {
  const { t } = useTranslation("people");
  const { data, error, refetch } = useQuery(sentencesOptions(person));
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  const own = new Set(person.mentions.map(([, report]) => report));
  const name = soughtName(person);
  return (
    <Stack gap="xs" component="section" aria-label={t("sentences")}>
      <Title order={2} size="h4">
        {t("sentences")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("sentencesWhat")} <Own>{name}</Own>
      </Text>
      {data.hits.map(({ reportKey, reportId, outlet, published, passages }) => {
        const isOwn = own.has(reportId) || own.has(reportKey);
        return (
          <div key={reportKey} data-sentence={reportId} data-own={isOwn}>
            <Group gap="sm">
              <ReportLink id={reportKey}>
                <Own>{outlet ?? reportId}</Own>
              </ReportLink>
              {published === null ? null : (
                <Text span size="sm" c="dimmed">
                  <Ltr>{published}</Ltr>
                </Text>
              )}
              <Text span size="sm" {...(isOwn ? { c: "dimmed" } : { fw: 600 })}>
                {t(isOwn ? "readAsThis" : "notReadAsThis")}
              </Text>
            </Group>
            {passages.map((passage) => (
              <div key={`${passage.field} ${passage.start}`}>
                <Snippet passage={passage} />
              </div>
            ))}
          </div>
        );
      })}
      {data.hits.length === 0 ? <Text>{t("noSentences")}</Text> : null}
      {data.isMore ? (
        <Anchor
          component={Link}
          href={`~/search?q=${encodeURIComponent(name)}`}
        >
          {t("moreSentences")}
        </Anchor>
      ) : null}
    </Stack>
  );
}
