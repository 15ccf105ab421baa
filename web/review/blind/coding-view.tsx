import { Button, Grid, Group, Paper, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "wouter";
import type {
  getDoubleTask,
  handInDouble,
} from "../../../src/api/routes/double.js";
import { EVENT_TYPES } from "../../../src/codebook/index.js";
import { ask, type BodyOf } from "../../app/ask.js";
import { ProblemText } from "../../parts/problem-text.js";
import { Empty, Fault, Loading } from "../../parts/states.js";
import { Ltr, Original, Own, useNumbers } from "../../parts/values.js";
import { useCodes } from "../editing/options.js";
import { fitting, Picker } from "../editing/picker.js";
import { FieldList } from "../queue/field-list.js";
import { FIELDS, type FieldCode } from "../queue/fields.js";
import { useKeys } from "../queue/keys.js";
import {
  blankItem,
  emptyDraft,
  lineOf,
  type BlindText,
  type CodedDraft,
} from "./blank-item.js";

const NOTHING: ReadonlySet<FieldCode> = new Set();
const NO_FIELDS: readonly FieldCode[] = [];

/** Happenings as this coder reads them; a number key opens a field of the last. */
function Drafts({
  text,
  drafts,
  onChange,
}: {
  readonly text: BlindText;
  readonly drafts: readonly CodedDraft[];
  readonly onChange: (drafts: readonly CodedDraft[]) => void;
}) {
  const { t } = useTranslation("review");
  const types = useCodes(EVENT_TYPES);
  const [editing, setEditing] = useState<readonly [number, FieldCode] | null>(
    null,
  );
  const [isAdding, setAdding] = useState(false);
  const change = (at: number, field: FieldCode, value: unknown) => {
    setEditing(null);
    onChange(
      drafts.map((one, place) =>
        place === at ? { ...one, [field]: value } : one,
      ),
    );
  };
  useKeys(
    {
      onAction: (action) => setAdding(action === "add"),
      onDigit: (digit) => {
        const field = FIELDS[digit - 1];
        if (field !== undefined && drafts.length > 0)
          setEditing([drafts.length - 1, field]);
      },
      onEscape: () => {
        setEditing(null);
        setAdding(false);
      },
      onEnter: () => undefined,
    },
    true,
  );
  return (
    <Stack gap="md">
      {drafts.map((draft, at) => (
        <Paper key={at} withBorder p="sm">
          <FieldList
            item={blankItem(draft, text)}
            editing={editing?.[0] === at ? editing[1] : null}
            open={NO_FIELDS}
            corrected={NOTHING}
            onEdit={(field) => setEditing([at, field])}
            onValue={(field, value) => change(at, field, value)}
            onLook={() => undefined}
          />
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => onChange(drafts.filter((_, place) => place !== at))}
          >
            {t("blind.remove")}
          </Button>
        </Paper>
      ))}
      {isAdding ? (
        <Picker
          label={t("fields.type")}
          optionsFor={(typed) => fitting(types, typed)}
          onPick={(type) => {
            setAdding(false);
            onChange([...drafts, emptyDraft(type)]);
          }}
        />
      ) : (
        <Group>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t("blind.add")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** One text, and what this coder reads in it. */
function OneText({
  name,
  text,
}: {
  readonly name: string;
  readonly text: BlindText;
}) {
  const { t } = useTranslation("review");
  const queries = useQueryClient();
  const [drafts, setDrafts] = useState<readonly CodedDraft[]>([]);
  const handIn = useMutation({
    mutationFn: () =>
      ask<typeof handInDouble>("post", "/double/{id}/codings", {
        params: { id: name },
        body: lineOf(text.id, drafts) as unknown as BodyOf<typeof handInDouble>,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["double"] }),
  });
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 6 }}>
        <Stack gap="md">
          <Drafts text={text} drafts={drafts} onChange={setDrafts} />
          {handIn.error === null ? null : <ProblemText error={handIn.error} />}
          <Text size="sm">{t("blind.stands")}</Text>
          <Group>
            <Button onClick={() => handIn.mutate()} disabled={handIn.isPending}>
              {drafts.length === 0
                ? t("blind.handInNothing")
                : t("blind.handIn", { count: drafts.length })}
            </Button>
          </Group>
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 6 }}>
        <Paper withBorder p="sm">
          <Group gap="sm">
            {text.outlet === null ? null : <Own>{text.outlet}</Own>}
            {text.published === null ? null : <Ltr>{text.published}</Ltr>}
          </Group>
          {text.title === null ? null : (
            <Text fw={600}>
              <Original>{text.title}</Original>
            </Text>
          )}
          <div className="review-text">
            <Original>{text.text}</Original>
          </div>
        </Paper>
      </Grid.Col>
    </Grid>
  );
}

/** The texts of a sample, one after the other, coded from the words alone. */
export function CodingView() {
  const { t } = useTranslation("review");
  const number = useNumbers();
  const { name = "" } = useParams<{ name: string }>();
  const id = decodeURIComponent(name);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["double", id, "task"],
    queryFn: ({ signal }) =>
      ask<typeof getDoubleTask>("get", "/double/{id}/task", {
        params: { id },
        signal,
      }),
  });
  if (isPending) return <Loading />;
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  const left = data.items.filter(({ isDone }) => !isDone);
  const [text] = left;
  if (text === undefined)
    return (
      <Empty title={t("blind.allDone")}>
        <Text>{t("blind.allDoneWhat")}</Text>
      </Empty>
    );
  const done = data.items.length - left.length;
  return (
    <Stack gap="md">
      <Text size="sm" data-part="place">
        {t("blind.place", {
          at: number(done + 1),
          count: number(data.items.length),
        })}
      </Text>
      <OneText key={text.id} name={id} text={text} />
    </Stack>
  );
}
