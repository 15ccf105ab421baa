import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Ltr, Own } from "../parts/values.js";
import { Attachment } from "./attachment.js";
import classes from "./reports.module.css";
import { RawView } from "./raw-view.js";
import { capturesOptions, type Report } from "./load-report.js";

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
      <ul className={classes["arrivals"]}>
        {(data ?? []).map((capture, at) => (
          <li key={at}>
            <Ltr>{capture.capturedAt.slice(0, 16).replace("T", " ")}</Ltr>{" "}
            {capture.url === null ? null : <Ltr>{capture.url}</Ltr>}{" "}
            {capture.file === null ? null : <Own>{capture.file}</Own>}{" "}
            {capture.sha256 === null ? (
              <Text span size="sm" c="dimmed">
                {t("noBytes")}
              </Text>
            ) : (
              <RawView sha256={capture.sha256} format={capture.format} />
            )}
          </li>
        ))}
      </ul>
      {report.attachments.length === 0 ? null : (
        <Title order={2} size="h4">
          {t("attachments")}
        </Title>
      )}
      {report.attachments.map((attached) => (
        <Attachment
          key={attached.sha256}
          attached={attached}
          // Of a medium by itself, not of one that came with a post.
          isTranscribed={report.kind === "media"}
        />
      ))}
    </Stack>
  );
}
