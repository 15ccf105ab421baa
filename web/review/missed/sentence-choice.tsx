import { Button, Group, Paper, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReportSpan } from "../../parts/missed/place-of-selection.js";
import { Ltr } from "../../parts/values.js";
import { spansOf } from "../queue/fields.js";
import type { Telling } from "../queue/load-item.js";
import { OriginalBlock } from "../queue/original-block.js";
import { sentencesOf } from "../queue/sentences.js";

interface Numbered extends ReportSpan {
  readonly words: string;
  /** Some field of the incident rests on it. */
  readonly isCited: boolean;
}

function numbered(tellings: readonly Telling[]): readonly Numbered[] {
  const seen = new Set<string>();
  return tellings.flatMap((telling) => {
    const { key: report, text } = telling.report;
    if (seen.has(report)) return [];
    seen.add(report);
    const spans = spansOf(telling).filter((span) => span.in === "text");
    return sentencesOf(text).map(({ start, end }) => ({
      ...{ report, in: "text" as const, start, end },
      words: text.slice(start, end),
      isCited: spans.some((span) => span.start < end && span.end > start),
    }));
  });
}

/**
 * Which sentence tells the happening that was missed: by its number, or by
 * selecting words of the text before.
 */
export function SentenceChoice({
  tellings,
  onChoose,
  onCancel,
}: {
  readonly tellings: readonly Telling[];
  readonly onChoose: (place: ReportSpan) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation("review");
  const sentences = numbered(tellings);
  const first = sentences.findIndex(({ isCited }) => !isCited);
  const [typed, setTyped] = useState(String(Math.max(0, first) + 1));
  const chosen = sentences[Number(typed) - 1];
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Text fw={600}>{t("missed.where")}</Text>
        <TextInput
          label={t("missed.number")}
          description={t("missed.orSelect")}
          dir="ltr"
          w="6rem"
          autoFocus
          autoComplete="off"
          value={typed}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || chosen === undefined) return;
            event.preventDefault();
            onChoose(chosen);
          }}
        />
        {sentences.map((one, at) => (
          <Group key={`${one.report} ${one.start}`} wrap="nowrap" align="start">
            <Button
              variant={one === chosen ? "filled" : "default"}
              size="compact-sm"
              onClick={() => onChoose(one)}
            >
              <Ltr>{at + 1}</Ltr>
            </Button>
            <OriginalBlock {...(one.isCited ? { c: "dimmed" } : {})}>
              {one.words}
            </OriginalBlock>
          </Group>
        ))}
        <Group>
          <Button size="compact-md" variant="subtle" onClick={onCancel}>
            {t("cancel")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
