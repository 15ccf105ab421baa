import {
  Button,
  Checkbox,
  Grid,
  Group,
  Paper,
  Stack,
  Text,
} from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  getDoubleAgreement,
  settleDouble,
} from "../../../src/api/routes/double.js";
import { ask, type AnswerOf, type BodyOf } from "../../app/ask.js";
import { ProblemText } from "../../parts/problem-text.js";
import { Ltr, Original, Own } from "../../parts/values.js";
import { FieldValue } from "../queue/field-value.js";
import { FIELDS, type FieldCode } from "../queue/fields.js";

type Report = AnswerOf<typeof getDoubleAgreement>["reports"][number];
type Happening = Report["incidents"][number];
type Body = NonNullable<BodyOf<typeof settleDouble>>;

/** What a person has chosen of one happening. */
interface Chosen {
  readonly isLeftOut: boolean;
  readonly take: Readonly<Partial<Record<FieldCode, string>>>;
}

const NOTHING_CHOSEN: Chosen = { isLeftOut: false, take: {} };

/** Fields in which agreement is told, by the field of an incident. */
const FIELD_OF: Readonly<Record<string, FieldCode>> = {
  date: "when",
  place: "where",
  killed: "casualties",
  wounded: "casualties",
};

const isField = (code: string): code is FieldCode =>
  FIELDS.some((field) => field === code);

/** Fields of a happening that were coded differently, each once. */
const openFields = ({ differs }: Happening): readonly FieldCode[] => {
  const fields = differs.map((code) => FIELD_OF[code] ?? code);
  return [...new Set(fields.filter(isField))];
};

/** Every difference is chosen, or the happening is left out. */
const isSettled = (one: Happening, { isLeftOut, take }: Chosen) =>
  isLeftOut || openFields(one).every((field) => take[field] !== undefined);

function OneHappening({
  happening,
  chosen,
  onChoose,
}: {
  readonly happening: Happening;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation("review");
  const { told, differs } = happening;
  const [first] = told;
  return (
    <Stack gap="xs">
      {first === undefined ? null : (
        <Text fw={600}>
          <FieldValue field="type" value={first.incident["type"]} />
        </Text>
      )}
      {differs.includes("incident") ? (
        <Text size="sm">
          {t("blind.onlyBy")}{" "}
          {told.map(({ coder }) => (
            <Ltr key={coder}>{coder} </Ltr>
          ))}
        </Text>
      ) : null}
      <Checkbox
        label={t("blind.leaveOut")}
        checked={chosen.isLeftOut}
        onChange={(event) =>
          onChoose({ ...chosen, isLeftOut: event.currentTarget.checked })
        }
      />
      {chosen.isLeftOut
        ? null
        : openFields(happening).map((field) => (
            <Group
              key={field}
              gap="xs"
              role="group"
              aria-label={t(`fields.${field}`)}
            >
              <Text miw="8rem">{t(`fields.${field}`)}</Text>
              {told.map(({ coder, incident }) => (
                <Button
                  key={coder}
                  h="auto"
                  py={4}
                  variant={chosen.take[field] === coder ? "filled" : "default"}
                  aria-pressed={chosen.take[field] === coder}
                  onClick={() =>
                    onChoose({
                      ...chosen,
                      take: { ...chosen.take, [field]: coder },
                    })
                  }
                >
                  <Stack gap={2} align="start">
                    <Ltr>{coder}</Ltr>
                    <FieldValue field={field} value={incident[field]} />
                  </Stack>
                </Button>
              ))}
            </Group>
          ))}
    </Stack>
  );
}

function bodyOf({ id, incidents }: Report, chosen: readonly Chosen[]): Body {
  return {
    report: id,
    incidents: incidents.flatMap(({ told }, at) => {
      const { isLeftOut, take } = chosen[at] ?? NOTHING_CHOSEN;
      const [first] = told;
      if (isLeftOut || first === undefined) return [];
      const of = Object.fromEntries(
        told.map(({ coder, incident }) => [coder, incident.id]),
      );
      return [{ of, base: first.coder, take }];
    }),
  };
}

/** One report whose coders differ: field by field, whose value stands. */
export function SettleReport({
  sample,
  report,
}: {
  readonly sample: string;
  readonly report: Report;
}) {
  const { t } = useTranslation("review");
  const queries = useQueryClient();
  const { incidents, text, outlet, published } = report;
  const [chosen, setChosen] = useState<readonly Chosen[]>(
    incidents.map(() => NOTHING_CHOSEN),
  );
  const settle = useMutation({
    mutationFn: () =>
      ask<typeof settleDouble>("post", "/double/{id}/settlements", {
        params: { id: sample },
        body: bodyOf(report, chosen),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["double"] }),
  });
  const isReady = incidents.every((one, at) =>
    isSettled(one, chosen[at] ?? NOTHING_CHOSEN),
  );
  return (
    <Paper withBorder p="sm" data-report={report.id}>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="md">
            {incidents.map((one, at) => (
              <OneHappening
                key={at}
                happening={one}
                chosen={chosen[at] ?? NOTHING_CHOSEN}
                onChoose={(now) =>
                  setChosen(
                    chosen.map((before, place) =>
                      place === at ? now : before,
                    ),
                  )
                }
              />
            ))}
            {settle.error === null ? null : (
              <ProblemText error={settle.error} />
            )}
            <Group>
              <Button
                onClick={() => settle.mutate()}
                disabled={!isReady || settle.isPending}
              >
                {t("blind.settle")}
              </Button>
            </Group>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Group gap="sm">
            {outlet === null ? null : <Own>{outlet}</Own>}
            {published === null ? null : <Ltr>{published}</Ltr>}
          </Group>
          <div className="review-text">
            <Original>{text}</Original>
          </div>
        </Grid.Col>
      </Grid>
    </Paper>
  );
}
