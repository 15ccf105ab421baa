import { Stack, TextInput, Title } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { Found } from "./found.js";
import { OWN_DIRECTION } from "../parts/own-direction.js";

/** How long a typist rests before the answer follows. */
const REST_MILLIS = 250;

/** People, incidents, reports and places by the words of one question. */
export function SearchPage() {
  const { t } = useTranslation("search");
  const [search, setSearch] = useSearchParams();
  const q = search.get("q") ?? "";
  const [typed, setTyped] = useState(q);
  const follow = useDebouncedCallback((value: string) => {
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === "") next.delete("q");
        else next.set("q", value);
        return next;
      },
      { replace: true },
    );
  }, REST_MILLIS);
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {t("title")}
      </Title>
      <TextInput
        type="search"
        maw="40rem"
        attributes={OWN_DIRECTION}
        label={t("typed")}
        description={t("hint")}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          follow(value.trim());
        }}
      />
      {q === "" ? null : <Found q={q} />}
    </Stack>
  );
}
