import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DateInterval } from "../../../src/model/date-interval.js";
import { Days } from "../../parts/values.js";
import { readDays } from "./typed-days.js";

/** Days: typed short, with what was told otherwise beside it. */
export function DaysEditor({
  label,
  near,
  suggestions,
  onDone,
}: {
  readonly label: string;
  /** In whose month and year a number alone lies. */
  readonly near: string;
  readonly suggestions: readonly DateInterval[];
  readonly onDone: (value: DateInterval) => void;
}) {
  const { t } = useTranslation("review");
  const [typed, setTyped] = useState("");
  const read = readDays(typed, near);
  const isWrong = typed !== "" && read === null;
  return (
    <Stack gap="xs">
      <TextInput
        label={label}
        description={t("daysHint")}
        dir="ltr"
        autoFocus
        autoComplete="off"
        value={typed}
        error={isWrong ? t("noDay") : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || read === null) return;
          event.preventDefault();
          onDone(read);
        }}
      />
      {read?.start === undefined || read.start === null ? null : (
        <Text size="sm">
          <Days starts={read.start} ends={read.end ?? read.start} />
        </Text>
      )}
      <Group gap="xs">
        {suggestions.map((one) =>
          one.start === null ? null : (
            <Button
              key={`${one.start} ${one.end}`}
              size="compact-sm"
              variant="default"
              onClick={() => onDone(one)}
            >
              <Days starts={one.start} ends={one.end ?? one.start} />
            </Button>
          ),
        )}
      </Group>
    </Stack>
  );
}
