import { Badge, Button, Group, Kbd, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FieldEditor } from "../editing/field-editor.js";
import { FieldValue, Unknown } from "./field-value.js";
import { FIELDS, suggestionsFor, type FieldCode } from "./fields.js";
import type { ReviewItem } from "./load-item.js";

/** What the list of fields is told and tells. */
export interface FieldListProps {
  readonly item: ReviewItem;
  readonly editing: FieldCode | null;
  /** Empty boxes: read too weakly to be filled in. */
  readonly open: readonly FieldCode[];
  readonly corrected: ReadonlySet<FieldCode>;
  readonly onEdit: (field: FieldCode) => void;
  readonly onValue: (field: FieldCode, value: unknown) => void;
  readonly onLook: (field: FieldCode | null) => void;
}

/** An empty box with what may stand in it; the first is the T key's. */
function OpenBox({
  field,
  item,
  isFirst,
  onValue,
}: Pick<FieldListProps, "item" | "onValue"> & {
  readonly field: FieldCode;
  readonly isFirst: boolean;
}) {
  const { t } = useTranslation("review");
  return (
    <Stack gap={4} className="only-suggested">
      <Text size="sm">{t("onlySuggested")}</Text>
      <Group gap="xs">
        {suggestionsFor(item, field).map((value, at) => (
          <Button
            key={JSON.stringify(value)}
            variant="default"
            size="compact-md"
            onClick={() => onValue(field, value)}
            rightSection={isFirst && at === 0 ? <Kbd>T</Kbd> : null}
          >
            <FieldValue field={field} value={value} />
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

function Told({
  field,
  item,
}: Pick<FieldListProps, "item"> & { readonly field: FieldCode }) {
  const { t } = useTranslation("review");
  const told = suggestionsFor(item, field).slice(1);
  const isMany =
    told.length > 0 &&
    !["casualties", "perpetrators", "targets", "weapons"].includes(field);
  if (!isMany) return null;
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {t("alsoTold")}
      </Text>
      {told.map((value) => (
        <Text key={JSON.stringify(value)} span size="sm">
          <FieldValue field={field} value={value} />
        </Text>
      ))}
    </Group>
  );
}

function Body({
  field,
  ...props
}: FieldListProps & { readonly field: FieldCode }) {
  const { item, editing, open, onValue } = props;
  if (editing === field)
    return (
      <FieldEditor
        field={field}
        item={item}
        onDone={(value) => onValue(field, value)}
      />
    );
  if (open.includes(field))
    return <OpenBox {...props} field={field} isFirst={open[0] === field} />;
  const value = item.incident[field];
  return (
    <>
      <div>
        {value === undefined ? (
          <Unknown />
        ) : (
          <FieldValue field={field} value={value} />
        )}
      </div>
      <Told field={field} item={item} />
    </>
  );
}

/** The fields of an incident, each with the key that opens it. */
export function FieldList(props: FieldListProps) {
  const { t } = useTranslation("review");
  const { corrected, editing, onEdit, onLook } = props;
  return (
    <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: "none" }}>
      {FIELDS.map((field, at) => (
        <Group
          key={field}
          component="li"
          align="start"
          wrap="nowrap"
          gap="sm"
          data-field={field}
          onMouseEnter={() => onLook(field)}
          onMouseLeave={() => onLook(null)}
        >
          <Button
            variant={editing === field ? "filled" : "default"}
            size="compact-md"
            w="11rem"
            justify="space-between"
            style={{ flexShrink: 0 }}
            rightSection={<Kbd>{at + 1}</Kbd>}
            onClick={() => onEdit(field)}
            onFocus={() => onLook(field)}
            onBlur={() => onLook(null)}
          >
            {t(`fields.${field}`)}
          </Button>
          <Stack gap={2} flex={1} miw={0}>
            <Body {...props} field={field} />
            {corrected.has(field) ? (
              <Badge variant="light" color="olive" tt="none">
                {t("correctedHere")}
              </Badge>
            ) : null}
          </Stack>
        </Group>
      ))}
    </Stack>
  );
}
