import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Fault, Loading } from "../parts/states.js";
import { Original, Own } from "../parts/values.js";
import type { Report } from "./load-report.js";
import classes from "./reports.module.css";

type Attached = Report["attachments"][number];

const KINDS = ["image", "audio", "video"] as const;

/** Whether it can be seen or heard here. */
const kindOf = ({ mediaType }: Attached) =>
  KINDS.find((kind) => mediaType.startsWith(`${kind}/`));

/** An address in this page for bytes that were asked for; null before. */
function useAddress(bytes: Blob | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (bytes === undefined) return;
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address;
}

/**
 * The medium itself. Its bytes come without their kind, so that no browser runs
 * them by guessing; here the register says what they are.
 */
function Medium({ attached }: { readonly attached: Attached }) {
  const { t } = useTranslation("report");
  const { sha256, mediaType, caption, name } = attached;
  const { data, error, refetch } = useQuery({
    queryKey: ["evidence", sha256],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const answer = await fetch(`/api/v1/evidence/${sha256}`, { signal });
      if (!answer.ok) throw new Error(String(answer.status));
      return new Blob([await answer.arrayBuffer()], { type: mediaType });
    },
  });
  const address = useAddress(data);
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (address === null) return <Loading />;
  const kind = kindOf(attached);
  if (kind === "image")
    return (
      <img
        className={classes["medium"]}
        src={address}
        alt={caption ?? t("pictureOf", { name })}
      />
    );
  const label = { "aria-label": name, controls: true, src: address };
  return kind === "audio" ? (
    // Its transcript is the text of the report, on this page.
    <audio className={classes["medium"]} {...label} />
  ) : (
    <video className={classes["medium"]} {...label} />
  );
}

/**
 * A picture, recording or film that came with a report. It is shown when asked
 * for: it may be hard to see, and who looked at it is noted.
 */
export function Attachment({
  attached,
  isTranscribed,
}: {
  readonly attached: Attached;
  /** Whether the report's words are those that are said in it. */
  readonly isTranscribed: boolean;
}) {
  const { t } = useTranslation("report");
  const [isOpen, setOpen] = useState(false);
  const { sha256, name, caption } = attached;
  const kind = kindOf(attached);
  return (
    <Stack gap={4} data-attachment={sha256}>
      <Group gap="sm">
        <Anchor size="sm" href={`/api/v1/evidence/${sha256}`} download>
          <Own>{name}</Own>
        </Anchor>
        {kind === undefined ? null : (
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t(`show.${kind}`)}
          </Button>
        )}
      </Group>
      {caption === null ? null : (
        <Text size="sm" component="div">
          <Original>{caption}</Original>
        </Text>
      )}
      {isTranscribed && (kind === "audio" || kind === "video") ? (
        <Text size="sm" c="dimmed">
          {t("transcript")}
        </Text>
      ) : null}
      {isOpen ? <Medium attached={attached} /> : null}
    </Stack>
  );
}
