import { Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { BASES } from "../../src/codebook/bases.js";
import { useLanguage } from "../app/use-language.js";
import { useColumns } from "../incidents/columns.js";
import { ActorLink } from "./links.js";
import type { ToldRole } from "./told-roles.js";
import { Own } from "./values.js";

/** Who says so; an accusation of which nobody is told says that. */
function Sayers({ basis, sayers }: ToldRole) {
  const { t } = useTranslation(["places", "review"]);
  const { language } = useLanguage();
  const comma = language === "ar" ? "، " : ", ";
  if (basis === "stated" && sayers.length === 0) return null;
  if (sayers.length === 0)
    return (
      <Text span size="sm" c="dimmed">
        {t("review:accuserUnknown")}
      </Text>
    );
  return (
    <Text span size="sm" c="dimmed">
      {t("by")}{" "}
      {sayers.map((sayer, at) => (
        <span key={sayer}>
          {at === 0 ? "" : comma}
          <Own>{sayer}</Own>
        </span>
      ))}
    </Text>
  );
}

/** Bodies told to have acted: neutral name, ground, and who says so. */
export function ToldRoleList({
  roles,
}: {
  readonly roles: readonly ToldRole[];
}) {
  const { t } = useTranslation("places");
  const { labelOf } = useLanguage();
  const { data } = useColumns();
  const nameOf = ({ id, name }: ToldRole) =>
    data?.words.actors.find((one) => one.id === id)?.name ?? name;
  if (roles.length === 0)
    return (
      <Text span c="dimmed" size="sm">
        {t("noBody")}
      </Text>
    );
  return (
    <Stack gap={2}>
      {roles.map((role) => (
        <Group
          key={`${role.id} ${role.basis}`}
          gap="xs"
          data-basis={role.basis}
        >
          <ActorLink id={role.id}>
            <Own>{nameOf(role)}</Own>
          </ActorLink>
          <Text span size="sm">
            {labelOf(BASES[role.basis].label)}
          </Text>
          <Sayers {...role} />
        </Group>
      ))}
    </Stack>
  );
}
