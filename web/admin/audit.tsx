import {
  Button,
  Group,
  NativeSelect,
  Stack,
  Table,
  TextInput,
} from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type { listAccess, listAudit } from "../../src/api/routes/accounts.js";
import type { LogKind } from "../../src/register/log/log-entry.js";
import type { AccessEvent } from "../../src/server/accounts/access-events.js";
import { ask } from "../app/ask.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { Ltr } from "../parts/values.js";
import { Head, Instant } from "./bits.js";

const LOGS = ["access", "register"] as const;
type Log = (typeof LOGS)[number];

/** What is kept of accounts, and what entries of the register's log tell; all. */
const ACCESS = {
  "set-up": true,
  "signed-in": true,
  "sign-in-failed": true,
  "signed-out": true,
  locked: true,
  unlocked: true,
  "register-locked": true,
  "user-created": true,
  "user-changed": true,
  "user-disabled": true,
  "link-made": true,
  "password-chosen": true,
  "token-made": true,
  "token-revoked": true,
  exported: true,
  "evidence-read": true,
} satisfies Record<AccessEvent, true>;
const REGISTER = {
  decision: true,
  import: true,
  backup: true,
  restore: true,
  release: true,
  withdrawal: true,
  exchange: true,
  merge: true,
  move: true,
  "undo-import": true,
  timestamp: true,
} satisfies Record<LogKind, true>;
type Kind = AccessEvent | LogKind;
const KINDS = {
  access: Object.keys(ACCESS) as AccessEvent[],
  register: Object.keys(REGISTER) as LogKind[],
} satisfies Record<Log, readonly Kind[]>;
const isKind = (told: string): told is Kind =>
  Object.values(KINDS).some((kinds) => kinds.some((one) => one === told));

interface Line {
  readonly id: string;
  readonly at: string;
  readonly who: string | null;
  readonly kind: string;
  /** What it was done to. */
  readonly on: string | null;
}

interface Asked {
  readonly [name: string]: string | undefined;
}

async function pageOf(log: Log, query: Asked, signal: AbortSignal) {
  if (log === "access") {
    const page = await ask<typeof listAccess>("get", "/audit/access", {
      ...{ query, signal },
    });
    const items = page.items.map(
      ({ at, actor, event, subject }, index): Line => ({
        ...{ id: `${at} ${index}`, at, who: actor, kind: event, on: subject },
      }),
    );
    return { items, next: page.next };
  }
  const page = await ask<typeof listAudit>("get", "/audit", { query, signal });
  const items = page.items.map(
    ({ id, at, author, kind, device, number }): Line => ({
      ...{ id, at, who: author, kind, on: `${device.slice(0, 8)} · ${number}` },
    }),
  );
  return { items, next: page.next };
}

const FIELDS = ["author", "from", "to"] as const;

function Filter({ log }: { readonly log: Log }) {
  const { t } = useTranslation("admin");
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === "") next.delete(name);
        else next.set(name, value);
        // The kinds of one log are not those of the other.
        if (name === "log") next.delete("kind");
        return next;
      },
      { replace: true },
    );
  return (
    <Group gap="sm" align="end">
      <NativeSelect
        label={t("audit.log")}
        value={log}
        data={LOGS.map((value) => ({ value, label: t(`audit.${value}`) }))}
        onChange={({ currentTarget: { value } }) => set("log", value)}
      />
      <NativeSelect
        label={t("audit.kind")}
        value={search.get("kind") ?? ""}
        data={[
          { value: "", label: t("audit.every") },
          ...KINDS[log].map((value) => ({
            value,
            label: t(`audit.kinds.${value}`),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => set("kind", value)}
      />
      {FIELDS.map((name) => (
        <TextInput
          key={name}
          label={t(`audit.${name}`)}
          type={name === "author" ? "text" : "date"}
          dir="ltr"
          value={search.get(name) ?? ""}
          onChange={({ currentTarget: { value } }) => set(name, value)}
        />
      ))}
    </Group>
  );
}

function Row({ line }: { readonly line: Line }) {
  const { t } = useTranslation("admin");
  const { at, who, kind, on } = line;
  return (
    <Table.Tr data-kind={kind}>
      <Table.Td>
        <Instant at={at} />
      </Table.Td>
      <Table.Td>{who === null ? t("audit.nobody") : <Ltr>{who}</Ltr>}</Table.Td>
      <Table.Td>
        {isKind(kind) ? t(`audit.kinds.${kind}`) : <Ltr>{kind}</Ltr>}
      </Table.Td>
      <Table.Td>{on === null ? null : <Ltr>{on}</Ltr>}</Table.Td>
    </Table.Tr>
  );
}

function Lines({ log, asked }: { readonly log: Log; readonly asked: Asked }) {
  const { t } = useTranslation("admin");
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } =
    useInfiniteQuery({
      queryKey: ["audit", log, asked],
      queryFn: ({ pageParam, signal }) =>
        pageOf(log, { ...asked, after: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      // What was done a moment ago is to be seen.
      staleTime: 0,
    });
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  const lines = data.pages.flatMap(({ items }) => items);
  if (lines.length === 0) return <Empty title={t("audit.none")} />;
  return (
    <Stack gap="sm" align="start">
      <Table.ScrollContainer minWidth={520} w="100%">
        <Table>
          <Head
            names={(["at", "who", "kind", "on"] as const).map((name) =>
              t(`audit.${name}`),
            )}
          />
          <Table.Tbody>
            {lines.map((line) => (
              <Row key={line.id} line={line} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {hasNextPage ? (
        <Button
          variant="default"
          loading={isFetching}
          onClick={() => void fetchNextPage()}
        >
          {t("audit.more")}
        </Button>
      ) : null}
    </Stack>
  );
}

/** Who did what when: in accounts, and in the register. */
export function Audit() {
  const [search] = useSearchParams();
  const log = search.get("log") === "register" ? "register" : "access";
  const of = (name: string) => search.get(name) ?? undefined;
  const asked = {
    ...{ author: of("author"), kind: of("kind") },
    ...{ from: of("from"), to: of("to") },
  };
  return (
    <Stack gap="md">
      <Filter log={log} />
      <Lines log={log} asked={asked} />
    </Stack>
  );
}
