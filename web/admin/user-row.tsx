import { Button, Group, NativeSelect, Table, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ROLES, type Role } from "../../src/api/roles.js";
import { useSession } from "../app/session.js";
import { Ltr } from "../parts/values.js";
import { Confirmed, Instant } from "./bits.js";
import {
  readCollections,
  type User,
  type useUserActions,
} from "./use-users.js";
import { OWN_DIRECTION } from "../parts/own-direction.js";

type Actions = ReturnType<typeof useUserActions>;

function Collections({
  user,
  change,
}: {
  readonly user: User;
  readonly change: Actions["change"];
}) {
  const { t } = useTranslation("admin");
  const kept = (user.collections ?? []).join(", ");
  const [typed, setTyped] = useState(kept);
  return (
    <Group gap={4} wrap="nowrap">
      <TextInput
        size="xs"
        miw="8rem"
        attributes={OWN_DIRECTION}
        aria-label={t("users.collectionsOf", { code: user.code })}
        placeholder={t("users.all")}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      {typed === kept ? null : (
        <Button
          size="compact-sm"
          onClick={() =>
            change.mutate({
              code: user.code,
              collections: readCollections(typed),
            })
          }
        >
          {t("users.keep")}
        </Button>
      )}
    </Group>
  );
}

function Doors({ user, change, invite }: { readonly user: User } & Actions) {
  const { t } = useTranslation("admin");
  const { code, disabled } = user;
  const isPending = change.isPending || invite.isPending;
  if (disabled)
    return (
      <Confirmed
        label={t("users.open")}
        what={t("users.openWhat", { code })}
        isPending={isPending}
        onSure={() => change.mutate({ code, disabled: false })}
      />
    );
  return (
    <Group gap={4} align="start">
      <Confirmed
        label={t("users.link")}
        what={t("users.linkWhat", { code })}
        isPending={isPending}
        onSure={() => invite.mutate(code)}
      />
      <Confirmed
        label={t("users.shut")}
        what={t("users.shutWhat", { code })}
        isPending={isPending}
        onSure={() => change.mutate({ code, disabled: true })}
      />
    </Group>
  );
}

/** An account, and what may be done to it; to one's own nothing here. */
export function UserRow({
  user,
  ...actions
}: { readonly user: User } & Actions) {
  const { t } = useTranslation(["admin", "common"]);
  const own = useSession().code === user.code;
  const { code, role, disabled, twoFactor, passkeys, lastSignIn } = user;
  const guards = [
    ...(twoFactor ? [t("users.totp")] : []),
    ...(passkeys > 0 ? [t("users.passkeys", { count: passkeys })] : []),
  ];
  return (
    <Table.Tr data-user={code} data-shut={disabled}>
      <Table.Th scope="row">
        <Ltr>{code}</Ltr>
      </Table.Th>
      <Table.Td>
        {own ? (
          t(`common:roles.${role}`)
        ) : (
          <NativeSelect
            size="xs"
            aria-label={t("users.roleOf", { code })}
            value={role}
            data={ROLES.map((value) => ({
              value,
              label: t(`common:roles.${value}`),
            }))}
            onChange={({ currentTarget: { value } }) =>
              actions.change.mutate({ code, role: value as Role })
            }
          />
        )}
      </Table.Td>
      <Table.Td>
        {own ? t("users.all") : <Collections user={user} {...actions} />}
      </Table.Td>
      <Table.Td>
        {lastSignIn === null ? t("users.never") : <Instant at={lastSignIn} />}
      </Table.Td>
      <Table.Td>{guards.join(" · ") || t("users.passwordOnly")}</Table.Td>
      <Table.Td>{t(disabled ? "users.isShut" : "users.isOpen")}</Table.Td>
      <Table.Td>
        {own ? t("users.you") : <Doors user={user} {...actions} />}
      </Table.Td>
    </Table.Tr>
  );
}
