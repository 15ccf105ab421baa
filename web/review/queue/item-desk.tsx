import { Grid, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IncidentLink } from "../../parts/links.js";
import { MissedHere } from "../missed/missed-here.js";
import { Actions, useMayDo } from "./actions.js";
import { CitedText } from "./cited-text.js";
import { Effect } from "./effect.js";
import { FieldList } from "./field-list.js";
import { FIELDS, type FieldCode } from "./fields.js";
import { useKeys, type ActionCode } from "./keys.js";
import { itemOptions, type ReviewItem, type Waiting } from "./load-item.js";
import { NearIncident } from "./near-incident.js";
import { GradePanel, NotePanel, RejectPanel, SplitPanel } from "./panels.js";
import { useItemDesk, type AroundItem } from "./use-item-desk.js";

type Desk = ReturnType<typeof useItemDesk>;

/** What an action asks before it decides. */
function Panel({ desk }: { readonly desk: Desk }) {
  const { panel, item, claims, choose, confirm, close, note, add } = desk;
  if (panel === "reject")
    return <RejectPanel onChoose={choose} onCancel={close} />;
  if (panel === "grade")
    return <GradePanel onChoose={choose} onCancel={close} />;
  if (panel === "split")
    return (
      <SplitPanel
        item={item}
        chosen={claims}
        onChoose={choose}
        onConfirm={confirm}
        onCancel={close}
      />
    );
  if (panel === "note") return <NotePanel onDone={note} onCancel={close} />;
  if (panel === "add")
    return <MissedHere item={item} onDone={add} onCancel={close} />;
  return null;
}

/** The other incident with which it may be one. */
const nearOf = ({ reasons }: Waiting): string | undefined =>
  reasons.find(({ code }) => code === "near_miss")?.about;

/** What the reports say, the words that are looked at standing out. */
function Words({
  desk,
  look,
  isWhole,
}: {
  readonly desk: Desk;
  readonly look: FieldCode | null;
  readonly isWhole: boolean;
}) {
  return (
    <Stack gap="sm">
      {desk.item.tellings.map((telling) => (
        <CitedText
          key={telling.claim}
          telling={telling}
          focus={desk.editing ?? look ?? desk.open[0] ?? null}
          isWhole={isWhole}
        />
      ))}
    </Stack>
  );
}

/** Summary and fields at the start, the words at the end, the keys below. */
export function ItemDesk({
  read,
  waiting,
  around,
  isListening,
  onWalk,
}: {
  readonly read: ReviewItem;
  readonly waiting: Waiting;
  readonly around: Omit<AroundItem, "near">;
  readonly isListening: boolean;
  /** Of what is no decision about this incident. */
  readonly onWalk: (action: ActionCode) => void;
}) {
  const { t } = useTranslation(["review", "common"]);
  const may = useMayDo();
  const near = nearOf(waiting);
  const other = useQuery({
    ...itemOptions(near ?? ""),
    enabled: near !== undefined,
  });
  const desk = useItemDesk(read, { ...around, near: other.data?.incident });
  const [look, setLook] = useState<FieldCode | null>(null);
  const [isWhole, setWhole] = useState(false);
  const isOff = (action: ActionCode) =>
    (["merge", "apart"].includes(action) && other.data === undefined) ||
    (action === "take" && desk.open.length === 0) ||
    (action === "split" && read.tellings.length < 2);
  const act = (action: ActionCode) => {
    if (!may(action) || isOff(action)) return;
    if (action === "whole") setWhole(!isWhole);
    else {
      desk.act(action);
      onWalk(action);
    }
  };
  useKeys(
    {
      onAction: act,
      onDigit: (digit) => {
        const field = FIELDS[digit - 1];
        if (desk.panel !== null) desk.choose(digit - 1);
        else if (field !== undefined) desk.edit(field);
      },
      onEscape: desk.close,
      onEnter: desk.confirm,
    },
    isListening,
  );
  return (
    <>
      <Actions isOff={isOff} onAction={act} />
      <Grid gap="lg" data-incident={read.incident.id}>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="md">
            <Effect {...waiting} />
            <Group gap="md">
              <Text size="sm" c="dimmed" span>
                {t("common:states.machine")}
              </Text>
              <IncidentLink id={read.incident.id}>
                {t("openIncident")}
              </IncidentLink>
            </Group>
            {desk.isAsked ? (
              <Text role="alert" fw={600}>
                {t("openBoxes", { count: desk.open.length })}
              </Text>
            ) : null}
            <FieldList
              {...desk}
              onEdit={desk.edit}
              onValue={desk.setValue}
              onLook={setLook}
            />
            {near === undefined ? null : <NearIncident id={near} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="sm">
            <Panel desk={desk} />
            <Words desk={desk} look={look} isWhole={isWhole} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}
