import { Group, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { IncidentLink } from "../../parts/links.js";
import { FieldValue } from "./field-value.js";
import type { FieldCode } from "./fields.js";
import { itemOptions } from "./load-item.js";

const SHOWN: readonly FieldCode[] = [
  "type",
  "when",
  "where",
  "casualties",
  "victims",
];

/** An incident that may be the same one, field by field beside it. */
export function NearIncident({ id }: { readonly id: string }) {
  const { t } = useTranslation("review");
  const { data } = useQuery(itemOptions(id));
  if (data === undefined) return null;
  const { incident } = data;
  return (
    <Paper withBorder p="sm" data-near={incident.id}>
      <Stack gap={4}>
        <Text fw={600}>{t("near")}</Text>
        {SHOWN.map((field) =>
          incident[field] === undefined ? null : (
            <Group key={field} gap="sm" align="start" wrap="nowrap">
              <Text span c="dimmed" size="sm" miw="6rem">
                {t(`fields.${field}`)}
              </Text>
              <div>
                <FieldValue field={field} value={incident[field]} />
              </div>
            </Group>
          ),
        )}
        <IncidentLink id={incident.id}>{t("openIncident")}</IncidentLink>
      </Stack>
    </Paper>
  );
}
