import { Group, Paper, Stack, Text } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { ReportLink } from "../../parts/links.js";
import { Ltr, Own } from "../../parts/values.js";
import { spansOf, type FieldCode, type FieldSpan } from "./fields.js";
import type { Telling } from "./load-item.js";
import { OriginalBlock } from "./original-block.js";
import { sentencesOf, type Sentence } from "./sentences.js";

interface Piece {
  readonly words: string;
  readonly fields: readonly FieldCode[];
}

/** Cuts a stretch of a text wherever a citation begins or ends. */
function piecesOf(
  text: string,
  { start, end }: Sentence,
  spans: readonly FieldSpan[],
): readonly Piece[] {
  const inside = spans.filter((span) => span.start < end && span.end > start);
  const cuts = [start, end, ...inside.flatMap((one) => [one.start, one.end])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  const places = [...new Set(cuts)];
  return places.slice(1).map((to, at) => {
    const from = places[at] ?? start;
    const held = inside.filter((one) => one.start < to && one.end > from);
    return {
      words: text.slice(from, to),
      fields: [...new Set(held.map(({ field }) => field))],
    };
  });
}

/** A stretch of a report with its cited words marked. */
function Marked({
  text,
  of,
  spans,
  focus,
}: {
  readonly text: string;
  readonly of: Sentence;
  readonly spans: readonly FieldSpan[];
  /** The field whose words stand out. */
  readonly focus: FieldCode | null;
}) {
  return piecesOf(text, of, spans).map(({ words, fields }, at) =>
    fields.length === 0 ? (
      <Fragment key={at}>{words}</Fragment>
    ) : (
      <mark
        key={at}
        className={
          focus !== null && fields.includes(focus) ? "cited chosen" : "cited"
        }
      >
        {words}
      </mark>
    ),
  );
}

const isCited = ({ start, end }: Sentence, spans: readonly FieldSpan[]) =>
  spans.some((span) => span.start < end && span.end > start);

function Head({ report }: Pick<Telling, "report">) {
  const { t } = useTranslation("review");
  return (
    <Group gap="sm">
      <ReportLink id={report.key}>
        {report.outlet === null ? t("noOutlet") : <Own>{report.outlet}</Own>}
      </ReportLink>
      {report.published === null ? null : (
        <Text span size="sm" c="dimmed">
          <Ltr>{report.published}</Ltr>
        </Text>
      )}
    </Group>
  );
}

/** The sentences of one report that tell an incident, or all of it. */
export function CitedText({
  telling,
  focus,
  isWhole,
}: {
  readonly telling: Telling;
  readonly focus: FieldCode | null;
  readonly isWhole: boolean;
}) {
  const { report } = telling;
  const spans = spansOf(telling);
  const ofText = spans.filter((span) => span.in === "text");
  const ofTitle = spans.filter((span) => span.in === "title");
  const { text, title } = report;
  const sentences = sentencesOf(text).filter(
    (one) => isWhole || isCited(one, ofText),
  );
  return (
    <Paper withBorder p="sm" data-report={report.key}>
      <Stack gap="xs">
        <Head report={report} />
        {title === null || (!isWhole && ofTitle.length === 0) ? null : (
          <OriginalBlock fw={600}>
            <Marked
              text={title}
              of={{ start: 0, end: title.length }}
              spans={ofTitle}
              focus={focus}
            />
          </OriginalBlock>
        )}
        {sentences.map((one) => (
          <OriginalBlock key={one.start} from={one.start}>
            <Marked text={text} of={one} spans={ofText} focus={focus} />
          </OriginalBlock>
        ))}
      </Stack>
    </Paper>
  );
}
