import { Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/session.js";
import { ProblemText } from "../parts/problem-text.js";
import { Empty, Fault, Loading } from "../parts/states.js";
import { Head, Instant, ShownOnce } from "./bits.js";
import { NewUser } from "./new-user.js";
import { UserRow } from "./user-row.js";
import { useUserActions, useUsers, type Invited } from "./use-users.js";

const COLUMNS = [
  "code",
  "role",
  "collections",
  "seen",
  "guard",
  "entry",
  "what",
] as const;

function Accounts() {
  const { t } = useTranslation("admin");
  const { data, error, refetch } = useUsers();
  const [invited, setInvited] = useState<Invited | null>(null);
  const actions = useUserActions(setInvited);
  if (error !== null) return <Fault error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  const refused = Object.values(actions).find((one) => one.error !== null);
  return (
    <Stack gap="md">
      <NewUser create={actions.create} />
      {refused === undefined ? null : <ProblemText error={refused.error} />}
      {invited === null ? null : (
        <ShownOnce
          title={t("users.linkOf", { code: invited.code })}
          secret={invited.link}
          onClose={() => setInvited(null)}
        >
          {t("users.linkIs")} <Instant at={invited.linkExpiresAt} />
        </ShownOnce>
      )}
      <Table.ScrollContainer minWidth={900}>
        <Table>
          <Head names={COLUMNS.map((name) => t(`users.${name}`))} />
          <Table.Tbody>
            {data.items.map((user) => (
              <UserRow
                key={`${user.code} ${user.collections?.join() ?? ""}`}
                user={user}
                {...actions}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

/** Accounts by code; of an office alone: one local account needs no others. */
export function Users() {
  const { t } = useTranslation("admin");
  const { opensBy } = useSession();
  if (opensBy === "password") return <Accounts />;
  return (
    <Empty title={t("users.single")}>
      <Text c="dimmed">{t("users.singleWhy")}</Text>
    </Empty>
  );
}
