import { Anchor, List, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Ltr, Own } from "../parts/values.js";
import { capturesOptions, type Report } from "./load-report.js";

/** Bytes as they came: to be saved, never run here. */
function Evidence({
  sha256,
  name,
}: {
  readonly sha256: string;
  readonly name: string;
}) {
  return (
    <Anchor href={`/api/v1/evidence/${sha256}`} download>
      <Own>{name}</Own>
    </Anchor>
  );
}

/** How a report came in, by which bytes, and in which versions. */
export function Origin({ report }: { readonly report: Report }) {
  const { t } = useTranslation("report");
  const { data } = useQuery(capturesOptions(report.key));
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t("origin")}
      </Title>
      <Text size="sm">
        {t("digest")} <Ltr>{report.version.slice(0, 16)}…</Ltr>
      </Text>
      <Text size="sm">{t("versions", { count: report.versions.length })}</Text>
      <List size="sm">
        {(data ?? []).map((capture, at) => (
          <List.Item key={at}>
            <Ltr>{capture.capturedAt.slice(0, 16).replace("T", " ")}</Ltr>{" "}
            {capture.url === null ? null : <Ltr>{capture.url}</Ltr>}{" "}
            {capture.file === null ? null : <Own>{capture.file}</Own>}{" "}
            {capture.sha256 === null ? (
              <Text span size="sm" c="dimmed">
                {t("noBytes")}
              </Text>
            ) : (
              <Evidence sha256={capture.sha256} name={t("raw")} />
            )}
          </List.Item>
        ))}
      </List>
      {report.attachments.map(({ sha256, name, caption }) => (
        <Text size="sm" key={sha256}>
          <Evidence sha256={sha256} name={name} />{" "}
          {caption === null ? null : <Own>{caption}</Own>}
        </Text>
      ))}
    </Stack>
  );
}
