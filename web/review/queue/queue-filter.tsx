import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type { QueueAsked } from "./load-item.js";
import { OWN_DIRECTION } from "../../parts/own-direction.js";

const MONTH = /^\d{4}-\d{2}$/;

/** Which queue the address asks for. */
export function useQueueAsked(): QueueAsked {
  const [search] = useSearchParams();
  const period = search.get("period") ?? "";
  const place = search.get("place") ?? "";
  return {
    period: MONTH.test(period) ? period : undefined,
    place: place === "" ? undefined : place,
  };
}

/** Of which month and place; both may be left open. */
export function QueueFilter({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation("review");
  const [search, setSearch] = useSearchParams();
  const [month, setMonth] = useState(search.get("period") ?? "");
  const [place, setPlace] = useState(search.get("place") ?? "");
  const isMonth = month === "" || MONTH.test(month);
  const show = () => {
    if (!isMonth) return;
    const after = new URLSearchParams(search);
    after.delete("item");
    for (const [name, value] of [
      ["period", month],
      ["place", place.trim()],
    ] as const) {
      if (value === "") after.delete(name);
      else after.set(name, value);
    }
    if (after.toString() === search.toString()) onAgain();
    else setSearch(after);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <Group align="end" gap="sm">
        <TextInput
          label={t("month")}
          placeholder="2022-05"
          dir="ltr"
          w="8rem"
          value={month}
          error={isMonth ? undefined : t("noMonth")}
          onChange={(event) => setMonth(event.currentTarget.value.trim())}
        />
        <TextInput
          label={t("placeAsked")}
          attributes={OWN_DIRECTION}
          w="12rem"
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t("show")}
        </Button>
      </Group>
    </form>
  );
}
