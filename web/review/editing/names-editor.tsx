import { Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ValueOf } from "../queue/fields.js";
import { OWN_DIRECTION } from "../../parts/own-direction.js";

type Victims = NonNullable<ValueOf<"victims">>;

/**
 * The people of typed lines: of a changed name the person stays the same, what
 * is told of him too; a new line is somebody of whom only the name is told.
 */
function victimsOf(typed: string, before: Victims): Victims {
  const names = typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const isNamed = ({ name }: Victims[number]) => name?.full !== undefined;
  const named = before.filter(isNamed);
  const unnamed = before.filter((one) => !isNamed(one));
  const known = new Map(named.map((one) => [one.name?.full, one]));
  const isSameLength = names.length === named.length;
  const people = names.map((full, at): Victims[number] => {
    const own = known.get(full) ?? (isSameLength ? named[at] : undefined);
    if (own === undefined)
      return {
        name: { full },
        outcome: before[0]?.outcome ?? "killed",
        role: "unknown",
        sensitivity: "private",
      };
    // Parts of a name that is no longer his would contradict it.
    return own.name?.full === full ? own : { ...own, name: { full } };
  });
  return [...people, ...unnamed];
}

/** Names of the victims, one a line. */
export function NamesEditor({
  label,
  value,
  onDone,
}: {
  readonly label: string;
  readonly value: Victims;
  readonly onDone: (value: Victims) => void;
}) {
  const { t } = useTranslation("review");
  const [typed, setTyped] = useState(
    value.flatMap(({ name }) => name?.full ?? []).join("\n"),
  );
  return (
    <Stack gap="xs">
      <Textarea
        label={label}
        autosize
        minRows={2}
        attributes={OWN_DIRECTION}
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey) return;
          event.preventDefault();
          onDone(victimsOf(typed, value));
        }}
      />
      <Text size="sm" c="dimmed">
        {t("namesHint")}
      </Text>
    </Stack>
  );
}
