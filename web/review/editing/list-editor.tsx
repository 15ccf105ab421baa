import { Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fitting, Picker, type Option } from "./picker.js";

/** What a list is made of, and where more comes from. */
export interface ListEditorProps<Value> {
  readonly label: string;
  readonly value: readonly Value[];
  readonly optionOf: (value: Value) => Option<Value>;
  readonly options: readonly Option<Value>[];
  readonly isFound?: boolean;
  readonly onType?: (typed: string) => void;
  readonly onDone: (value: readonly Value[]) => void;
}

/**
 * A list: typed letters and Enter put one in the place of all, for mostly one
 * was read wrongly; with Shift it is added to them. Backspace takes the last
 * away, and Enter alone confirms.
 */
export function ListEditor<Value>({
  label,
  value,
  optionOf,
  options,
  isFound = false,
  onType,
  onDone,
}: ListEditorProps<Value>) {
  const { t } = useTranslation("review");
  const [list, setList] = useState(value);
  const held = new Set(list.map((one) => optionOf(one).key));
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {list.length === 0 ? <Text c="dimmed">{t("emptyList")}</Text> : null}
        {list.map((one) => {
          const { key, label: told, shown } = optionOf(one);
          return (
            <Text key={key} span bd="1px solid default-border" px="xs">
              {shown ?? told}
            </Text>
          );
        })}
      </Group>
      <Picker
        label={label}
        optionsFor={(typed) => {
          const free = options.filter(({ key }) => !held.has(key));
          return isFound ? free : fitting(free, typed);
        }}
        onPick={(one) => onDone([one])}
        onAdd={(one) => setList([...list, one])}
        onEmptyEnter={() => onDone(list)}
        onEmptyBackspace={() => setList(list.slice(0, -1))}
        {...(onType === undefined ? {} : { onType })}
      />
      <Text size="sm" c="dimmed">
        {t("listHint")}
      </Text>
    </Stack>
  );
}
