import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { OUTCOMES } from "../../src/codebook/outcomes.js";
import { useLanguage } from "../app/use-language.js";
import { FieldEditor } from "../review/editing/field-editor.js";
import { FieldValue } from "../review/queue/field-value.js";
import { FIELDS, type FieldCode } from "../review/queue/fields.js";
import type { ReviewItem } from "../review/queue/load-item.js";
import { Competing } from "./competing.js";
import classes from "./incident.module.css";

interface FactsProps {
  readonly item: ReviewItem;
  /** The field whose words stand out beside it. */
  readonly focus: FieldCode | null;
  readonly onFocus: (field: FieldCode) => void;
  readonly onShow: (claim: string) => void;
  /** Decides a value; undefined for who only reads. */
  readonly onCorrect: ((field: FieldCode, value: unknown) => void) | undefined;
}

/** Pointers of a field under which values are told. */
const pointersOf = ({ incident }: ReviewItem, field: FieldCode) =>
  Object.keys(incident.competing).filter(
    (pointer) => pointer === `/${field}` || pointer.startsWith(`/${field}/`),
  );

function Rule({
  pointer,
  item,
}: {
  readonly pointer: string;
  readonly item: ReviewItem;
}) {
  const { t } = useTranslation("incident");
  const told = item.incident.competing[pointer];
  if (told === undefined) return null;
  const rule = told.rule as "decided";
  return (
    <Text span size="xs" c="dimmed">
      {t(`rules.${rule}`, { defaultValue: told.rule })}
    </Text>
  );
}

function PointerName({ pointer }: { readonly pointer: string }) {
  const { labelOf } = useLanguage();
  const [, , outcome] = pointer.split("/");
  const entry = OUTCOMES[outcome as keyof typeof OUTCOMES];
  if (entry === undefined) return null;
  return (
    <Text size="sm" fw={600}>
      {labelOf(entry.label)}
    </Text>
  );
}

function Fact({ field, ...props }: FactsProps & { readonly field: FieldCode }) {
  const { item, focus, onFocus, onShow, onCorrect } = props;
  const { t } = useTranslation(["incident", "review", "glossary"]);
  const [isEditing, setEditing] = useState(false);
  const pointers = pointersOf(item, field);
  const contested = pointers.some(
    (pointer) => (item.incident.competing[pointer]?.values.length ?? 0) > 1,
  );
  const [isOpen, setOpen] = useState(contested);
  const name = t(`review:fields.${field}`);
  return (
    <section
      className={classes["fact"]}
      aria-label={name}
      data-field={field}
      data-focus={focus === field}
    >
      <Group gap="sm" align="start">
        <Button
          variant={focus === field ? "light" : "subtle"}
          size="compact-sm"
          className={classes["name"] ?? ""}
          aria-pressed={focus === field}
          onClick={() => onFocus(field)}
        >
          {name}
        </Button>
        <div className={classes["value"]}>
          <FieldValue field={field} value={item.incident[field]} />
        </div>
        <Group gap="xs" className="screen-only" wrap="nowrap">
          {contested ? (
            <Text span size="sm" className="warns">
              {"≠ "}
              {t("contested")}
            </Text>
          ) : null}
          {pointers.length === 0 ? null : (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-expanded={isOpen}
              aria-label={`${t("tellings")}: ${name}`}
              onClick={() => setOpen(!isOpen)}
            >
              {t("tellings")}
            </Button>
          )}
          {onCorrect === undefined ? null : (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`${t("glossary:correct")}: ${name}`}
              onClick={() => setEditing(!isEditing)}
            >
              {t("glossary:correct")}
            </Button>
          )}
        </Group>
      </Group>
      {isEditing && onCorrect !== undefined ? (
        <FieldEditor
          item={item}
          field={field}
          onDone={(value) => {
            setEditing(false);
            onCorrect(field, value);
          }}
        />
      ) : null}
      {isOpen
        ? pointers.map((pointer) => (
            <Stack key={pointer} gap={2}>
              <Group gap="xs">
                <PointerName pointer={pointer} />
                <Rule pointer={pointer} item={item} />
              </Group>
              <Competing
                pointer={pointer}
                told={item.incident.competing[pointer]!}
                tellings={item.tellings}
                onShow={onShow}
                onChoose={
                  onCorrect === undefined || pointer !== `/${field}`
                    ? undefined
                    : (value) => onCorrect(field, value)
                }
              />
            </Stack>
          ))
        : null}
    </section>
  );
}

const isEmpty = (value: unknown) =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** What is known, field by field, each with all that is told of it. */
export function Facts(props: FactsProps) {
  return (
    <div>
      {FIELDS.filter(
        (field) =>
          props.onCorrect !== undefined || !isEmpty(props.item.incident[field]),
      ).map((field) => (
        <Fact key={field} field={field} {...props} />
      ))}
    </div>
  );
}
