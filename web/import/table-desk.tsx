import {
  Alert,
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { OWN_DIRECTION } from "../parts/own-direction.js";
import { ProblemText } from "../parts/problem-text.js";
import { Empty } from "../parts/states.js";
import { SheetDesk } from "./sheet-desk.js";
import type { LookResult } from "./table-types.js";
import { useTableDesk } from "./use-table-desk.js";

/** A table that was looked at: a person corrects how it is read, then adds it. */
export function TableDesk({
  id,
  looked,
  onStarted,
}: {
  /** Of the job that looked. */
  readonly id: string;
  readonly looked: LookResult;
  readonly onStarted: (job: string) => void;
}) {
  const { t } = useTranslation("import");
  const each = useId();
  const office = t("table.defaultOffice");
  const desk = useTableDesk(id, looked, { office, onStarted });
  if (looked.sheets.length === 0) return <Empty title={t("table.nothing")} />;
  const isReady = desk.as === "rows" || desk.texts["text"] !== undefined;
  return (
    <Stack gap="md">
      <Text>{t("table.how")}</Text>
      {looked.isRemembered ? <Alert>{t("table.remembered")}</Alert> : null}
      <Group align="end" gap="lg">
        <div>
          <Text size="sm" fw={500} id={each}>
            {t("table.each")}
          </Text>
          <SegmentedControl
            aria-labelledby={each}
            data={[
              { value: "rows", label: t("table.asRows") },
              { value: "texts", label: t("table.asTexts") },
            ]}
            value={desk.as}
            onChange={desk.setAs}
          />
        </div>
        {desk.as === "rows" ? (
          <TextInput
            label={t("table.office")}
            attributes={OWN_DIRECTION}
            value={desk.name}
            onChange={({ currentTarget: { value } }) => desk.setName(value)}
          />
        ) : null}
      </Group>
      {looked.sheets.map((sheet, at) => (
        <SheetDesk key={at} sheet={sheet} desk={desk} />
      ))}
      {desk.isChanged && desk.as === "rows" ? (
        <Group gap="sm">
          <Text size="sm" className="warns" role="status">
            {t("table.changed")}
          </Text>
          <Button
            variant="default"
            loading={desk.isPending}
            onClick={desk.look}
          >
            {t("table.again")}
          </Button>
        </Group>
      ) : null}
      {desk.as === "rows" ? (
        <Checkbox
          label={t("table.remember")}
          checked={desk.remember}
          onChange={({ currentTarget: { checked } }) =>
            desk.setRemember(checked)
          }
        />
      ) : null}
      {isReady ? null : <Text size="sm">{t("table.noText")}</Text>}
      <div>
        <Button
          disabled={!isReady}
          loading={desk.isPending}
          onClick={desk.take}
          data-take
        >
          {t("table.take")}
        </Button>
      </div>
      {desk.error === null ? null : <ProblemText error={desk.error} />}
    </Stack>
  );
}
