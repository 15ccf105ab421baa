import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  Stack,
  Table,
  TextInput,
} from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  createToken,
  listTokens,
  revokeToken,
} from "../../src/api/routes/accounts.js";
import { SCOPES, type Scope } from "../../src/api/roles.js";
import { ask, type AnswerOf } from "../app/ask.js";
import { ProblemText } from "../parts/problem-text.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { Ltr, Own } from "../parts/values.js";
import { Confirmed, Head, Instant, ShownOnce } from "./bits.js";
import { OWN_DIRECTION } from "../parts/own-direction.js";

type Token = AnswerOf<typeof listTokens>["items"][number];

/** Days for which a token is good where nobody says otherwise. */
const DAYS = 90;
const MOST_DAYS = 366;

function NewToken() {
  const { t } = useTranslation("admin");
  const queries = useQueryClient();
  const [label, setLabel] = useState("");
  const [scopes, setScopes] = useState<string[]>(["read"]);
  const [days, setDays] = useState<number | string>(DAYS);
  const { mutate, data, error, reset, isPending } = useMutation({
    mutationFn: () =>
      ask<typeof createToken>("post", "/tokens", {
        body: { label, scopes: scopes as Scope[], days: Number(days) },
      }),
    onSuccess: async () => {
      setLabel("");
      await queries.invalidateQueries({ queryKey: ["tokens"] });
    },
  });
  return (
    <form
      aria-label={t("tokens.new")}
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <Stack gap="sm" align="start">
        <Group gap="sm" align="end">
          <TextInput
            label={t("tokens.label")}
            attributes={OWN_DIRECTION}
            required
            maxLength={100}
            value={label}
            onChange={({ currentTarget: { value } }) => setLabel(value)}
          />
          <NumberInput
            label={t("tokens.days")}
            min={1}
            max={MOST_DAYS}
            clampBehavior="strict"
            hideControls
            value={days}
            onChange={setDays}
          />
        </Group>
        <Checkbox.Group
          label={t("tokens.scopes")}
          value={scopes}
          onChange={setScopes}
        >
          <Group gap="md" mt={4}>
            {SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={t(`tokens.scope.${scope}`)}
              />
            ))}
          </Group>
        </Checkbox.Group>
        <Button
          type="submit"
          loading={isPending}
          disabled={scopes.length === 0}
        >
          {t("tokens.make")}
        </Button>
        {error === null ? null : <ProblemText error={error} />}
        {data === undefined ? null : (
          <ShownOnce
            title={t("tokens.made")}
            secret={data.token}
            onClose={reset}
          >
            {t("tokens.madeIs")} <Instant at={data.expiresAt} />
          </ShownOnce>
        )}
      </Stack>
    </form>
  );
}

function Row({ token }: { readonly token: Token }) {
  const { t } = useTranslation("admin");
  const queries = useQueryClient();
  const { id, label, code, scopes, expiresAt, usedOn, revokedAt } = token;
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      ask<typeof revokeToken>("delete", "/tokens/{id}", { params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["tokens"] }),
  });
  return (
    <Table.Tr data-token={id} data-revoked={revokedAt !== null}>
      <Table.Th scope="row">
        <Own>{label}</Own>
      </Table.Th>
      <Table.Td>
        <Ltr>{code}</Ltr>
      </Table.Td>
      <Table.Td>
        {scopes.map((one) => t(`tokens.scope.${one}`)).join(" · ")}
      </Table.Td>
      <Table.Td>
        <Instant at={expiresAt} />
      </Table.Td>
      <Table.Td>
        {usedOn === null ? t("tokens.unused") : <Ltr>{usedOn}</Ltr>}
      </Table.Td>
      <Table.Td>
        {revokedAt === null ? (
          <Confirmed
            label={t("tokens.revoke")}
            what={t("tokens.revokeWhat")}
            isPending={isPending}
            onSure={() => mutate()}
          />
        ) : (
          <>
            {t("tokens.revoked")} <Instant at={revokedAt} />
          </>
        )}
        {error === null ? null : <ProblemText error={error} />}
      </Table.Td>
    </Table.Tr>
  );
}

const COLUMNS = ["label", "owner", "scopes", "expires", "used", "end"] as const;

/** Tokens of programs, of everybody. */
export function Tokens() {
  const { t } = useTranslation("admin");
  const { data, error, refetch } = useQuery({
    queryKey: ["tokens"],
    queryFn: ({ signal }) =>
      ask<typeof listTokens>("get", "/tokens", { signal }),
  });
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack gap="lg">
      <NewToken />
      {data.items.length === 0 ? (
        <Empty title={t("tokens.none")} />
      ) : (
        <Table.ScrollContainer minWidth={760}>
          <Table>
            <Head names={COLUMNS.map((name) => t(`tokens.${name}`))} />
            <Table.Tbody>
              {data.items.map((token) => (
                <Row key={token.id} token={token} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
