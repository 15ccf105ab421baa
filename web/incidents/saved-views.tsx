import {
  ActionIcon,
  Button,
  Group,
  Popover,
  Stack,
  TextInput,
} from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { Own } from "../parts/values.js";

/** A view that somebody named. */
interface SavedView {
  readonly name: string;
  readonly query: string;
}

const KEPT = "isnad.views";

function read(): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(kept) ? (kept as SavedView[]) : [];
  } catch {
    return [];
  }
}

/** Views that are opened again by a name; kept on this machine alone. */
export function SavedViews() {
  const { t } = useTranslation("incidents");
  const [search, setSearch] = useSearchParams();
  const [views, setViews] = useState(read);
  const [name, setName] = useState("");
  const keep = (next: readonly SavedView[]) => {
    localStorage.setItem(KEPT, JSON.stringify(next));
    setViews(next);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const given = name.trim();
    if (given === "") return;
    const others = views.filter((one) => one.name !== given);
    keep([...others, { name: given, query: search.toString() }]);
    setName("");
  };
  return (
    <Popover width={280} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default">
          {t("views.title")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {views.map((view) => (
            <Group key={view.name} justify="space-between" wrap="nowrap">
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() =>
                  setSearch(new URLSearchParams(view.query), { replace: true })
                }
              >
                <Own>{view.name}</Own>
              </Button>
              <ActionIcon
                variant="subtle"
                aria-label={t("views.forget", { name: view.name })}
                onClick={() => keep(views.filter((one) => one !== view))}
              >
                <span aria-hidden>{"×"}</span>
              </ActionIcon>
            </Group>
          ))}
          <form onSubmit={save}>
            <TextInput
              label={t("views.name")}
              value={name}
              onChange={({ currentTarget: { value } }) => setName(value)}
            />
            <Button type="submit" size="compact-sm" mt="xs">
              {t("views.save")}
            </Button>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
