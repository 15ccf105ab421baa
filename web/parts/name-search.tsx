import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { OWN_DIRECTION } from "./own-direction.js";

/** How long a typist rests before the list follows. */
const REST_MILLIS = 250;

/** A name to look for, held as `name` in the address. */
export function NameSearch({ label }: { readonly label: string }) {
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get("name") ?? "");
  const follow = useDebouncedCallback((name: string) => {
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (name === "") next.delete("name");
        else next.set("name", name);
        return next;
      },
      { replace: true },
    );
  }, REST_MILLIS);
  return (
    <TextInput
      type="search"
      maw="26rem"
      label={label}
      attributes={OWN_DIRECTION}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        follow(value.trim());
      }}
    />
  );
}
