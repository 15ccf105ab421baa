import {
  Alert,
  Button,
  Group,
  List,
  Menu,
  Select,
  Stack,
  TextInput,
  Title,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { addressOf } from "../app/ask.js";
import { useSession } from "../app/session.js";
import { useLanguage } from "../app/use-language.js";
import { Fault, Loading } from "../parts/states.js";
import { Ltr, useMonthName, useNumbers } from "../parts/values.js";
import { monthOptions, rulesOptions, type MonthAsked } from "./load-month.js";
import { MonthTables } from "./month-tables.js";
import { Paragraph } from "./paragraph.js";
import { Published } from "./published.js";
import { OWN_DIRECTION } from "../parts/own-direction.js";

const PLACE_KEPT = "isnad.month.place";
const FORMATS = ["pdf", "docx", "xlsx", "html", "png"] as const;
const AUDIENCES = ["internal", "public"] as const;

/** The month before this one: the last that is over. */
function lastMonth(): string {
  const now = new Date();
  const month = new Date(
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 15),
  );
  return month.toISOString().slice(0, 7);
}

/** What the address asks for; the area is the one that was looked at last. */
function useAsked() {
  const [search, setSearch] = useSearchParams();
  const asked: MonthAsked = {
    period: search.get("month") ?? lastMonth(),
    rule: search.get("rule") ?? "neutral",
    place: search.get("place") ?? localStorage.getItem(PLACE_KEPT) ?? "SY",
  };
  const change = (changes: Partial<MonthAsked>) => {
    const { period, rule, place } = { ...asked, ...changes };
    localStorage.setItem(PLACE_KEPT, place);
    setSearch({ month: period, rule, place }, { replace: true });
  };
  return [asked, change] as const;
}

function Bar({
  asked,
  change,
}: {
  readonly asked: MonthAsked;
  readonly change: (changes: Partial<MonthAsked>) => void;
}) {
  const { t } = useTranslation("month");
  const { labelOf } = useLanguage();
  const { data: rules } = useQuery(rulesOptions);
  const [place, setPlace] = useState(asked.place);
  const show = (event: FormEvent) => {
    event.preventDefault();
    if (place.trim() !== "") change({ place: place.trim() });
  };
  return (
    <form onSubmit={show} className="screen-only">
      <Group align="end" gap="sm">
        <TextInput
          type="month"
          label={t("month")}
          value={asked.period}
          onChange={({ currentTarget: { value } }) => {
            if (value !== "") change({ period: value });
          }}
        />
        <TextInput
          label={t("area")}
          attributes={OWN_DIRECTION}
          value={place}
          onChange={({ currentTarget: { value } }) => setPlace(value)}
        />
        <Select
          w={260}
          label={t("rule")}
          allowDeselect={false}
          data={(rules?.items ?? []).map(({ id, publisher }) => ({
            value: id,
            label: labelOf(publisher),
          }))}
          value={asked.rule}
          onChange={(rule) => {
            if (rule !== null) change({ rule });
          }}
        />
        <Button type="submit" variant="default">
          {t("show")}
        </Button>
        <Downloads asked={asked} />
      </Group>
    </form>
  );
}

function Downloads({ asked }: { readonly asked: MonthAsked }) {
  const { t } = useTranslation("month");
  const { language } = useLanguage();
  const { may } = useSession();
  if (!may("reviewer")) return null;
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default">{t("download")}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {AUDIENCES.map((audience) => (
          <div key={audience}>
            <Menu.Label>{t(`audiences.${audience}`)}</Menu.Label>
            {FORMATS.map((format) => (
              <Menu.Item
                key={format}
                component="a"
                href={addressOf("/statistics/report", {
                  query: { ...asked, audience, format, language },
                })}
                download
              >
                <Ltr>{format.toUpperCase()}</Ltr>
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** How it was counted: what is out, what is not known of the rule. */
function Method({ rule }: { readonly rule: string }) {
  const { t } = useTranslation("month");
  const { labelOf } = useLanguage();
  const { data: rules } = useQuery(rulesOptions);
  const own = rules?.items.find(({ id }) => id === rule);
  if (own === undefined) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t("method")}
      </Title>
      {own.inferred ? <Alert color="orange">{t("inferred")}</Alert> : null}
      <List size="sm">
        {[...own.exclusions, ...own.notes].map((line, at) => (
          <List.Item key={at}>{labelOf(line)}</List.Item>
        ))}
      </List>
    </Stack>
  );
}

/** One month by one rule: tables, method, and what others published. */
export function MonthPage() {
  const { t } = useTranslation("month");
  const { labelOf } = useLanguage();
  const monthName = useMonthName();
  const number = useNumbers();
  const [asked, change] = useAsked();
  const { data, error, refetch } = useQuery(monthOptions(asked));
  const [year = "", month = ""] = asked.period.split("-");
  return (
    <Stack gap="md" maw="64rem">
      <Title order={1} size="h2">
        {t("heading", {
          month: monthName(Number(month)),
          year: number(Number(year)).replaceAll(/[,٬]/gu, ""),
        })}
      </Title>
      <Bar asked={asked} change={change} />
      {error === null ? null : <Fault error={error} onRetry={refetch} />}
      {data === undefined ? (
        error === null ? (
          <Loading />
        ) : null
      ) : (
        <>
          {data.review.code === "unreviewed" ? (
            <Alert color="gray">{labelOf(data.review)}</Alert>
          ) : null}
          <Paragraph asked={asked} />
          <MonthTables table={data.table} />
          <Published asked={asked} />
          <Method rule={asked.rule} />
        </>
      )}
    </Stack>
  );
}
