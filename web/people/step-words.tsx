import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { EvidenceEntry } from "../../src/model/evidence.js";
import { ReportLink } from "../parts/links.js";
import { Fault, Loading } from "../parts/states.js";
import { Ltr, Original, Own } from "../parts/values.js";
import { itemOptions, type Telling } from "../review/queue/load-item.js";
import { sentencesOf } from "../review/queue/sentences.js";

interface ToldVictim {
  readonly name?: { readonly full?: string } | null;
}

/** Sentences of a report in which it tells of a victim of one of these names. */
function sentencesOn(
  { value, report: { text } }: Telling,
  names: ReadonlySet<string>,
): readonly string[] {
  const evidence = (value["evidence"] ?? {}) as Readonly<
    Record<string, EvidenceEntry>
  >;
  const victims = (value["victims"] ?? []) as readonly ToldVictim[];
  const roots = victims.flatMap(({ name }, at) =>
    names.has(name?.full ?? "") ? [`/victims/${at}`] : [],
  );
  const spans = Object.entries(evidence)
    .filter(([pointer]) =>
      roots.some((root) => pointer === root || pointer.startsWith(`${root}/`)),
    )
    .flatMap(([, { citations }]) => citations)
    .flatMap((cited) =>
      "start" in cited && cited.in === "text" ? [cited] : [],
    );
  return sentencesOf(text)
    .filter(({ start, end }) =>
      spans.some((span) => span.start < end && span.end > start),
    )
    .map(({ start, end }) => text.slice(start, end));
}

/** Who tells a step of a life, when, and in which words. */
export function StepWords({
  incident,
  names,
}: {
  readonly incident: string;
  /** The names of the person as reports write them. */
  readonly names: ReadonlySet<string>;
}) {
  const { data, error, refetch } = useQuery(itemOptions(incident));
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack gap="xs">
      {data.tellings.map((telling) => {
        const { report, claim } = telling;
        const sentences = sentencesOn(telling, names);
        if (sentences.length === 0) return null;
        return (
          <div key={claim} data-telling={report.id}>
            <Group gap="xs">
              <ReportLink id={report.id}>
                <Own>{report.outlet ?? report.id}</Own>
              </ReportLink>
              <Text span size="sm" c="dimmed">
                <Ltr>{report.published?.slice(0, 10) ?? ""}</Ltr>
              </Text>
            </Group>
            {sentences.map((words) => (
              <Text key={words} component="blockquote" m={0}>
                <Original>{words}</Original>
              </Text>
            ))}
          </div>
        );
      })}
    </Stack>
  );
}
