import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ROLES, type Role } from "../../src/api/roles.js";
import { readCollections, type useUserActions } from "./use-users.js";
import { OWN_DIRECTION } from "../parts/own-direction.js";

/** A form for one more account. */
export function NewUser({
  create,
}: {
  readonly create: ReturnType<typeof useUserActions>["create"];
}) {
  const { t } = useTranslation(["admin", "common"]);
  const [code, setCode] = useState("");
  const [role, setRole] = useState<Role>("coder");
  const [collections, setCollections] = useState("");
  return (
    <form
      aria-label={t("users.new")}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(
          { code, role, collections: readCollections(collections) },
          { onSuccess: () => setCode("") },
        );
      }}
    >
      <Group gap="sm" align="end">
        <TextInput
          label={t("users.code")}
          description={t("users.codeIs")}
          dir="ltr"
          required
          value={code}
          onChange={({ currentTarget: { value } }) => setCode(value)}
        />
        <NativeSelect
          label={t("users.role")}
          value={role}
          data={ROLES.map((value) => ({
            value,
            label: t(`common:roles.${value}`),
          }))}
          onChange={({ currentTarget: { value } }) => setRole(value as Role)}
        />
        <TextInput
          label={t("users.collections")}
          description={t("users.collectionsAre")}
          attributes={OWN_DIRECTION}
          value={collections}
          onChange={({ currentTarget: { value } }) => setCollections(value)}
        />
        <Button type="submit" loading={create.isPending}>
          {t("users.make")}
        </Button>
      </Group>
    </form>
  );
}
