import {
  Button,
  Fieldset,
  Group,
  NumberInput,
  Stack,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useTranslation } from "react-i18next";
import { OWN_DIRECTION } from "../parts/own-direction.js";
import type { Answer, Heard } from "./testimony.js";

const without = <Item,>(items: readonly Item[], at: number) =>
  items.filter((_, place) => place !== at);
const replaced = <Item,>(items: readonly Item[], at: number, item: Item) =>
  items.map((one, place) => (place === at ? item : one));

/** What the witness heard, each saying with whom it comes from. */
export function HeardList({
  items,
  onChange,
}: {
  readonly items: readonly Heard[];
  readonly onChange: (items: readonly Heard[]) => void;
}) {
  const { t } = useTranslation("import");
  return (
    <Fieldset legend={t("testimony.heard")}>
      <Stack gap="sm">
        {items.map((one, at) => (
          <Stack gap="xs" key={at} data-heard={at}>
            <Group align="end" gap="sm">
              <TextInput
                attributes={OWN_DIRECTION}
                label={t("testimony.from")}
                value={one.from}
                onChange={({ currentTarget: { value: from } }) =>
                  onChange(replaced(items, at, { ...one, from }))
                }
              />
              <NumberInput
                w={120}
                min={1}
                max={9}
                label={t("testimony.depth")}
                value={one.depth}
                onChange={(depth) =>
                  onChange(
                    replaced(items, at, { ...one, depth: Number(depth) || 1 }),
                  )
                }
              />
              <Button
                variant="subtle"
                onClick={() => onChange(without(items, at))}
              >
                {t("testimony.remove")}
              </Button>
            </Group>
            <Textarea
              autosize
              attributes={OWN_DIRECTION}
              label={t("testimony.text")}
              value={one.text}
              onChange={({ currentTarget: { value: text } }) =>
                onChange(replaced(items, at, { ...one, text }))
              }
            />
          </Stack>
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              onChange([...items, { from: "", depth: 1, text: "" }])
            }
          >
            {t("testimony.addHeard")}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}

/** Questions that were asked, and their answers. */
export function AnswerList({
  items,
  onChange,
}: {
  readonly items: readonly Answer[];
  readonly onChange: (items: readonly Answer[]) => void;
}) {
  const { t } = useTranslation("import");
  return (
    <Fieldset legend={t("testimony.answers")}>
      <Stack gap="sm">
        {items.map((one, at) => (
          <Group key={at} align="end" gap="sm" data-answer={at}>
            <TextInput
              flex="1 1 12rem"
              attributes={OWN_DIRECTION}
              label={t("testimony.question")}
              value={one.question}
              onChange={({ currentTarget: { value: question } }) =>
                onChange(replaced(items, at, { ...one, question }))
              }
            />
            <TextInput
              flex="1 1 12rem"
              attributes={OWN_DIRECTION}
              label={t("testimony.answer")}
              value={one.answer}
              onChange={({ currentTarget: { value: answer } }) =>
                onChange(replaced(items, at, { ...one, answer }))
              }
            />
            <Button
              variant="subtle"
              onClick={() => onChange(without(items, at))}
            >
              {t("testimony.remove")}
            </Button>
          </Group>
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            onClick={() => onChange([...items, { question: "", answer: "" }])}
          >
            {t("testimony.addAnswer")}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
