import { Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import {
  BASES,
  EVENT_TYPES,
  OUTCOMES,
  PLACE_PRECISIONS,
  ROLES,
  STATUSES,
  WEAPONS,
} from "../../../src/codebook/index.js";
import { useLanguage } from "../../app/use-language.js";
import { Days, Ltr, Own } from "../../parts/values.js";
import type { FieldCode, ValueOf } from "./fields.js";

/** A field that says nothing. */
export function Unknown() {
  const { t } = useTranslation("glossary");
  return (
    <Text span c="dimmed">
      {t("unknown")}
    </Text>
  );
}

function When({ start, end }: ValueOf<"when">) {
  const first = start ?? end;
  if (first === null) return <Unknown />;
  return <Days starts={first} ends={end ?? first} />;
}

function Where({ name, admin1, precision }: ValueOf<"where">) {
  const { labelOf } = useLanguage();
  if (name === null && admin1 === null) return <Unknown />;
  const isTown = precision === "town";
  return (
    <Group gap="xs">
      {name === null ? null : <Own>{name}</Own>}
      {admin1 === null || admin1 === name ? null : (
        <Text span c="dimmed">
          <Own>{admin1}</Own>
        </Text>
      )}
      {isTown ? null : (
        <Text span c="dimmed" size="sm">
          {labelOf(PLACE_PRECISIONS[precision].label)}
        </Text>
      )}
    </Group>
  );
}

/** Who says so: an accusation never stands without its accuser. */
function Sayers({ sources }: Pick<ValueOf<"targets">[number], "sources">) {
  const { t } = useTranslation("review");
  const roots = [...new Set((sources ?? []).flatMap(([root]) => root ?? []))];
  return (
    <Text span size="sm" c="dimmed">
      {roots.length === 0
        ? t("accuserUnknown")
        : roots.map((root) => <Own key={root}>{root}</Own>)}
    </Text>
  );
}

function Actors({ rows }: { readonly rows: ValueOf<"targets"> }) {
  const { labelOf } = useLanguage();
  if (rows.length === 0) return <Unknown />;
  return (
    <Stack gap={2}>
      {rows.map(({ name, basis = "stated", sources }, at) => (
        <Group key={at} gap="xs">
          <Own>{name}</Own>
          {basis === "stated" ? null : (
            <>
              <Text span size="sm">
                {labelOf(BASES[basis].label)}
              </Text>
              <Sayers sources={sources} />
            </>
          )}
        </Group>
      ))}
    </Stack>
  );
}

/** `6`, `6–8`, `6+`, `–8`: as the numbers stand. */
export function spanOfNumbers(min: number | null, max: number | null): string {
  if (min === null) return max === null ? "?" : `–${max}`;
  if (max === null) return `${min}+`;
  return min === max ? String(min) : `${min}–${max}`;
}

function Casualties({ rows }: { readonly rows: ValueOf<"casualties"> }) {
  const { labelOf } = useLanguage();
  if (rows.length === 0) return <Unknown />;
  return (
    <Stack gap={2}>
      {rows.map(({ outcome, min, max, role }, at) => (
        <Group key={at} gap="xs">
          <Text span>{labelOf(OUTCOMES[outcome].label)}</Text>
          <Ltr>{spanOfNumbers(min, max)}</Ltr>
          <Text span c="dimmed">
            {labelOf(ROLES[role].label)}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function Victims({ rows }: { readonly rows: ValueOf<"victims"> }) {
  const { labelOf } = useLanguage();
  if (rows === undefined || rows.length === 0) return <Unknown />;
  return (
    <Stack gap={2}>
      {rows.map(({ name, outcome }, at) => (
        <Group key={at} gap="xs">
          {name?.full === undefined ? <Unknown /> : <Own>{name.full}</Own>}
          <Text span c="dimmed">
            {labelOf(OUTCOMES[outcome].label)}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function Weapons({ codes }: { readonly codes: ValueOf<"weapons"> }) {
  const { labelOf, language } = useLanguage();
  if (codes.length === 0) return <Unknown />;
  const comma = language === "ar" ? "، " : ", ";
  return codes.map((code) => labelOf(WEAPONS[code].label)).join(comma);
}

/** The value of a field, in neutral words and the codebook's labels. */
export function FieldValue({
  field,
  value,
}: {
  readonly field: FieldCode;
  readonly value: unknown;
}) {
  const { labelOf } = useLanguage();
  switch (field) {
    case "type":
      return labelOf(EVENT_TYPES[value as ValueOf<"type">].label);
    case "status":
      return labelOf(STATUSES[value as ValueOf<"status">].label);
    case "when":
      return <When {...(value as ValueOf<"when">)} />;
    case "where":
      return <Where {...(value as ValueOf<"where">)} />;
    case "perpetrators":
    case "targets":
      return <Actors rows={value as ValueOf<"targets">} />;
    case "weapons":
      return <Weapons codes={value as ValueOf<"weapons">} />;
    case "casualties":
      return <Casualties rows={value as ValueOf<"casualties">} />;
    default:
      return <Victims rows={value as ValueOf<"victims">} />;
  }
}
