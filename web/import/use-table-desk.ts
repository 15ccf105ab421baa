import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { readTable } from "../../src/api/routes/tables.js";
import { ask } from "../app/ask.js";
import type { LookResult, SheetMapping } from "./table-types.js";

/** What is done with a sheet. */
export type SheetUse = "rows" | "totals" | "out";

const nameOf = (sheet: string | null) => sheet ?? "";

/** Columns of a table of texts as they were proposed: column by field. */
const textColumns = ({ texts }: LookResult) =>
  Object.fromEntries(
    (texts.sheets[0]?.columns ?? []).flatMap(({ column, field }) =>
      field === null ? [] : [[field, column]],
    ),
  );

/** The reading of a table while a person corrects it. */
export function useTableDesk(
  id: string,
  looked: LookResult,
  {
    office,
    onStarted,
  }: {
    readonly office: string;
    readonly onStarted: (job: string) => void;
  },
) {
  const [as, setAs] = useState<"rows" | "texts">(
    looked.texts.isKnown ? "texts" : "rows",
  );
  const [name, setName] = useState(
    looked.isRemembered ? looked.mapping.name : office,
  );
  const [sheets, setSheets] = useState(looked.mapping.sheets);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    textColumns(looked),
  );
  const [uses, setUses] = useState<Readonly<Record<string, SheetUse>>>(() =>
    Object.fromEntries(
      looked.sheets.map(({ sheet, tellsMonths }) => [
        nameOf(sheet),
        tellsMonths ? "totals" : "rows",
      ]),
    ),
  );
  const [remember, setRemember] = useState(true);
  const mapping = {
    ...looked.mapping,
    name: name.trim() || office,
    sheets: sheets.filter(
      ({ sheet }) => uses[nameOf(sheet)] !== "out" || sheets.length === 1,
    ),
  };
  const named = (use: SheetUse) =>
    Object.keys(uses).filter((sheet) => uses[sheet] === use && sheet !== "");
  const { mutate, isPending, error } = useMutation({
    mutationFn: (what: "look" | "take") => {
      const plain = JSON.parse(JSON.stringify(mapping)) as Record<
        string,
        never
      >;
      const only = named("rows");
      const body =
        what === "look"
          ? ({ as: "look", mapping: plain } as const)
          : as === "rows"
            ? ({
                as,
                mapping: plain,
                totals: named("totals"),
                remember,
              } as const)
            : ({
                as,
                columns: {
                  columns: texts,
                  ...(only.length === 0 ? {} : { sheets: only }),
                } as unknown as Record<string, never>,
              } as const);
      return ask<typeof readTable>("post", "/tables/{id}", {
        params: { id },
        body,
      });
    },
    onSuccess: ({ id: next }) => onStarted(next),
  });
  return {
    ...{ as, setAs, name, setName, texts, setTexts, uses, remember },
    setRemember,
    sheets,
    isChanged: sheets !== looked.mapping.sheets,
    mappingOf: (sheet: string | null) =>
      sheets.find((one) => one.sheet === sheet) ??
      sheets.find((one) => one.sheet === null),
    change: (next: SheetMapping) =>
      setSheets((all) =>
        all.map((one) => (one.sheet === next.sheet ? next : one)),
      ),
    use: (sheet: string | null, use: SheetUse) =>
      setUses((all) => ({ ...all, [nameOf(sheet)]: use })),
    useOf: (sheet: string | null): SheetUse => uses[nameOf(sheet)] ?? "rows",
    look: () => mutate("look"),
    take: () => mutate("take"),
    ...{ isPending, error },
  } as const;
}
