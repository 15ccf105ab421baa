import { Button, Group, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Ltr, Num, Own, useNumbers } from "../parts/values.js";
import { FieldValue, spanOfNumbers } from "../review/queue/field-value.js";
import { FIELDS, type FieldCode } from "../review/queue/fields.js";
import classes from "./incident.module.css";
import { shownNumbers, shownPlaces } from "./shown-value.js";
import type { Incident, Telling } from "../review/queue/load-item.js";

type Field = Incident["competing"][string];
type Value = Field["values"][number];

/** The field of an incident that a pointer is about. */
const fieldOf = (pointer: string): FieldCode | undefined =>
  FIELDS.find((code) => code === pointer.split("/")[1]);

interface ToldNumbers {
  readonly min: number | null;
  readonly max: number | null;
}

function Told({
  pointer,
  value,
}: {
  readonly pointer: string;
  readonly value: unknown;
}) {
  const [, field, part] = pointer.split("/");
  if (field === "casualties" && part !== undefined) {
    const { min, max } = value as ToldNumbers;
    return <Ltr>{spanOfNumbers(min, max)}</Ltr>;
  }
  const isList = field === "perpetrators" || field === "targets";
  const code = fieldOf(pointer);
  if (code === undefined) return null;
  return (
    <FieldValue
      field={code}
      value={isList && !Array.isArray(value) ? [value] : value}
    />
  );
}

/** Who says a value: names of sources, and how many have none. */
function Sayers({ value }: { readonly value: Value }) {
  const { t } = useTranslation("incident");
  const names = value.sources ?? [];
  const unnamed = Math.max(0, value.independentSources - names.length);
  return (
    <>
      {names.map((name, at) => (
        <span key={name}>
          {at === 0 ? "" : " · "}
          <Own>{name}</Own>
        </span>
      ))}
      {unnamed === 0 ? null : (
        <Text span c="dimmed" size="sm">
          {names.length === 0 ? "" : " · "}
          {t("unnamed", { count: unnamed })}
        </Text>
      )}
      {value.decidedBy === undefined ? null : (
        <Text span size="sm">
          {t("decidedBy")} <Ltr>{value.decidedBy}</Ltr>
        </Text>
      )}
    </>
  );
}

/** Outlets whose claims say a value, each leading to its text. */
function Reports({
  value,
  tellings,
  onShow,
}: {
  readonly value: Value;
  readonly tellings: readonly Telling[];
  readonly onShow: (claim: string) => void;
}) {
  const { t } = useTranslation("incident");
  const own = tellings.filter(({ claim }) => value.claims.includes(claim));
  return (
    <Group gap={4}>
      {own.map(({ claim, report }) => (
        <Button
          key={`${claim} ${report.key}`}
          size="compact-xs"
          variant="default"
          onClick={() => onShow(claim)}
        >
          {report.outlet === null ? t("noOutlet") : <Own>{report.outlet}</Own>}
        </Button>
      ))}
    </Group>
  );
}

export interface CompetingProps {
  readonly pointer: string;
  readonly told: Field;
  readonly tellings: readonly Telling[];
  /** Shows where a claim says it. */
  readonly onShow: (claim: string) => void;
  /** Makes a value the one that is shown; undefined where that may not be. */
  readonly onChoose: ((value: unknown) => void) | undefined;
}

/** Least, best and most of a number of people, as the register shows them. */
function Numbers({ pointer, told }: Pick<CompetingProps, "pointer" | "told">) {
  const { t } = useTranslation("glossary");
  const number = useNumbers();
  const shown = shownNumbers(pointer, told);
  if (shown === null) return null;
  const say = (value: number | null) => (value === null ? "?" : number(value));
  return (
    <Text size="sm">
      {t("low")} <Ltr>{say(shown.low)}</Ltr>
      {" · "}
      {t("best")} <Ltr>{say(shown.best)}</Ltr>
      {" · "}
      {t("high")}{" "}
      <Ltr>{shown.open ? `${say(shown.high)}+` : say(shown.high)}</Ltr>
    </Text>
  );
}

/** A value as a decision of its field takes it: of a list, a list. */
const whole = (told: Field, value: unknown) =>
  Array.isArray(told.shown) && !Array.isArray(value) ? [value] : value;

/** All that is told of a field, side by side, the shown value marked. */
export function Competing(props: CompetingProps) {
  const { pointer, told, tellings, onShow, onChoose } = props;
  const { t } = useTranslation(["incident", "glossary"]);
  const shown = shownPlaces(pointer, told);
  return (
    <>
      <Numbers pointer={pointer} told={told} />
      <Table
        withTableBorder
        className={classes["competing"] ?? ""}
        data-competing={pointer}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("value.told")}</Table.Th>
            <Table.Th>{t("value.by")}</Table.Th>
            <Table.Th>{t("glossary:originalSource")}</Table.Th>
            <Table.Th>{t("value.first")}</Table.Th>
            <Table.Th>{t("glossary:citation")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {told.values.map((value, at) => (
            <Table.Tr key={at} data-shown={shown.has(at)}>
              <Table.Td>
                <Text component="div" fw={shown.has(at) ? 600 : 400}>
                  <Told pointer={pointer} value={value.value} />
                </Text>
                {onChoose === undefined || shown.has(at) ? null : (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => onChoose(whole(told, value.value))}
                  >
                    {t("value.choose")}
                  </Button>
                )}
              </Table.Td>
              <Table.Td>
                <Sayers value={value} />
              </Table.Td>
              <Table.Td>
                <Num value={value.independentSources} />
              </Table.Td>
              <Table.Td>
                {value.firstReported === undefined ? null : (
                  <Ltr>{value.firstReported}</Ltr>
                )}
              </Table.Td>
              <Table.Td>
                <Reports value={value} tellings={tellings} onShow={onShow} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
