import { Group, Progress, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { Empty, Fault, Loading } from "../../parts/states.js";
import { useNumbers } from "../../parts/values.js";
import { ItemDesk } from "./item-desk.js";
import type { ActionCode } from "./keys.js";
import { itemOptions, queueOptions, type Waiting } from "./load-item.js";
import { QueueFilter, useQueueAsked } from "./queue-filter.js";
import { Refusal } from "./refusal.js";
import { useDecisions, type Refused } from "./use-decisions.js";
import { useWalk } from "./use-walk.js";
import { OWN_DIRECTION } from "../../parts/own-direction.js";

const KEPT = "isnad.review-keys";

/** Keys of one letter can be switched off: who dictates types by accident. */
function useKeySwitch() {
  const [isOn, setOn] = useState(localStorage.getItem(KEPT) !== "off");
  const set = (on: boolean) => {
    localStorage.setItem(KEPT, on ? "on" : "off");
    setOn(on);
  };
  return [isOn, set] as const;
}

/** Who closes the page while a decision is on its way is asked again. */
function useLeaveWarning(pending: number): void {
  useEffect(() => {
    if (pending === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [pending]);
}

/** The queue itself, one item at a time. */
function Desk({
  all,
  waiting,
}: {
  readonly all: readonly Waiting[];
  readonly waiting: number;
}) {
  const { t } = useTranslation("review");
  const number = useNumbers();
  const queries = useQueryClient();
  const walk = useWalk(all);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [reason, setReason] = useState("");
  const [isListening, setListening] = useKeySwitch();
  const box = useRef<HTMLInputElement>(null);
  const { send, undo, reopen, pending } = useDecisions((one) => {
    setRefused(one);
    if (one.before === null) return;
    reopen(one.before.id);
    walk.goTo(one.before.id);
  });
  useLeaveWarning(pending);
  const { current, ahead, at, items } = walk;
  const item = useQuery({
    ...itemOptions(current?.incident.id ?? ""),
    enabled: current !== undefined,
  });
  const coming = ahead.join();
  useEffect(() => {
    for (const id of coming.split(",").filter((one) => one !== ""))
      void queries.prefetchQuery(itemOptions(id));
  }, [coming, queries]);
  const isRefused =
    refused !== null &&
    (refused.before === null || refused.before.id === current?.incident.id);
  const step = (action: ActionCode) => {
    if (action === "next") walk.step(1);
    else if (action === "previous") walk.step(-1);
    else if (action === "skip" && current !== undefined)
      walk.skip(current.incident.id);
    else if (action === "reason") box.current?.focus();
    else if (action === "undo")
      undo(t("reasons.undone"), (id) => {
        if (id !== null) walk.goTo(id);
      });
  };
  if (current === undefined)
    return (
      <Empty title={t("allDone")}>
        <Text>{t("allDoneWhat")}</Text>
      </Empty>
    );
  const done = all.length - items.length;
  return (
    <Stack gap="md">
      <Group gap="md">
        <Text size="sm" data-part="place">
          {t("place", {
            at: number(at + 1),
            waiting: number(waiting - done),
          })}
        </Text>
        <Progress
          value={(100 * done) / Math.max(1, all.length)}
          flex={1}
          miw="6rem"
          aria-label={t("progress")}
        />
        <Text size="sm" role="status" miw="6rem">
          {pending > 0 ? t("saving") : t("saved")}
        </Text>
      </Group>
      {isRefused ? (
        <Refusal refused={refused} now={item.data?.incident ?? null} />
      ) : null}
      {item.data === undefined ? (
        item.error === null ? (
          <Loading />
        ) : (
          <Fault error={item.error} onRetry={item.refetch} />
        )
      ) : (
        <ItemDesk
          key={`${current.incident.id} ${refused === null ? "" : item.data.incident.version}`}
          read={item.data}
          waiting={current}
          around={{
            send,
            reason,
            finish: () => {
              setRefused(null);
              setReason("");
              walk.finish(current.incident.id);
            },
          }}
          isListening={isListening}
          onWalk={step}
        />
      )}
      <Group align="end">
        <TextInput
          ref={box}
          label={t("reason")}
          placeholder={t("reasons.checked")}
          flex={1}
          miw="14rem"
          attributes={OWN_DIRECTION}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" || event.key === "Escape")
              event.currentTarget.blur();
          }}
        />
        <Switch
          label={t("keysOn")}
          checked={isListening}
          onChange={(event) => setListening(event.currentTarget.checked)}
        />
      </Group>
    </Stack>
  );
}

/** What waits for review, first what would change published figures most. */
export function QueueView() {
  const { t } = useTranslation("review");
  const asked = useQueueAsked();
  const [search] = useSearchParams();
  const queue = useQuery(queueOptions(asked));
  const { data, error, isPending, refetch } = queue;
  const what = `${search.get("period") ?? ""} ${search.get("place") ?? ""}`;
  return (
    <Stack gap="md">
      <QueueFilter onAgain={() => void refetch()} />
      {isPending ? <Loading /> : null}
      {error === null ? null : <Fault error={error} onRetry={refetch} />}
      {data === undefined ? null : data.items.length === 0 ? (
        <Empty title={t("nothingWaits")}>
          <Text>{t("nothingWaitsWhat", { count: data.reviewed })}</Text>
        </Empty>
      ) : (
        <Desk
          key={`${what} ${queue.dataUpdatedAt}`}
          all={data.items}
          waiting={data.waiting}
        />
      )}
    </Stack>
  );
}
