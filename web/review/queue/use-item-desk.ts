import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MissedValue } from "../../parts/missed/missed-incident.js";
import {
  placeText,
  type ReportSpan,
} from "../../parts/missed/place-of-selection.js";
import {
  FIELDS,
  isOnlySuggested,
  suggestionsFor,
  type FieldCode,
} from "./fields.js";
import type { ActionCode } from "./keys.js";
import type { Incident, ReviewItem } from "./load-item.js";
import { GRADE_ORDER, GROUNDS, type PanelCode } from "./panels.js";
import type { Deciding } from "./use-decisions.js";

/** What an item asks of the queue around it. */
export interface AroundItem {
  readonly send: (deciding: Deciding) => void;
  /** It is decided: the next one comes. */
  readonly finish: () => void;
  readonly near: Incident | undefined;
  readonly reason: string;
}

const PANEL_OF: Readonly<Partial<Record<ActionCode, PanelCode>>> = {
  reject: "reject",
  grade: "grade",
  split: "split",
  note: "note",
  add: "add",
};

/** Decisions that one key makes of the incident that is looked at. */
function useItemDecisions(item: ReviewItem, around: AroundItem) {
  const { t } = useTranslation("review");
  const { incident } = item;
  const { send, finish, near } = around;
  const reason = around.reason.trim() || t("reasons.checked");
  const incidents = [incident.id];
  const decide = (kind: string, parts: object = {}) =>
    send({ on: incident, line: { kind, incidents, reason, ...parts } });
  const withNear = (kind: string) => {
    if (near === undefined) return;
    send({
      on: incident,
      others: [near],
      line: { kind, incidents: [incident.id, near.id], reason },
    });
  };
  return {
    accept: () => {
      decide("accept");
      finish();
    },
    reject: (at: number) => {
      const ground = GROUNDS[at];
      if (ground === undefined) return;
      decide("reject", { ground });
      finish();
    },
    merge: () => {
      withNear("merge");
      finish();
    },
    apart: () => withNear("not-same"),
    correct: (field: FieldCode, value: unknown) =>
      decide("correct", { field: `/${field}`, value }),
    grade: (at: number) => decide("grade", { grade: GRADE_ORDER[at] }),
    split: (claims: readonly string[]) => {
      decide("split", { claims });
      finish();
    },
    note: (text: string) => decide("note", { text }),
    add: ({ report, ...span }: ReportSpan, value: MissedValue) =>
      send({
        on: null,
        line: { kind: "add", report, span: placeText(span), value, reason },
      }),
  };
}

/** What is open, chosen and corrected of the item that is looked at. */
export function useItemDesk(read: ReviewItem, around: AroundItem) {
  const [drafts, setDrafts] = useState<Partial<Record<FieldCode, unknown>>>({});
  const [taken, setTaken] = useState<ReadonlySet<FieldCode>>(new Set());
  const [editing, setEditing] = useState<FieldCode | null>(null);
  const [panel, setPanel] = useState<PanelCode | null>(null);
  const [claims, setClaims] = useState<readonly string[]>([]);
  const [isAsked, setAsked] = useState(false);
  // What was just corrected is shown before the server has said so.
  const item: ReviewItem = {
    ...read,
    incident: { ...read.incident, ...(drafts as Partial<Incident>) },
  };
  const open = FIELDS.filter(
    (field) =>
      !taken.has(field) && !(field in drafts) && isOnlySuggested(read, field),
  );
  const decisions = useItemDecisions(read, around);
  const close = () => {
    setEditing(null);
    setPanel(null);
    setClaims([]);
  };
  /** The value that is shown is taken as it is; another one is a correction. */
  const setValue = (field: FieldCode, value: unknown) => {
    close();
    setTaken((before) => new Set([...before, field]));
    const same = JSON.stringify(value) === JSON.stringify(item.incident[field]);
    if (same) return;
    setDrafts((before) => ({ ...before, [field]: value }));
    decisions.correct(field, value);
  };
  const take = () => {
    const [field] = open;
    if (field !== undefined) setValue(field, suggestionsFor(item, field)[0]);
  };
  const act = (action: ActionCode) => {
    close();
    const opened = PANEL_OF[action];
    if (opened !== undefined) setPanel(opened);
    else if (action === "take") take();
    else if (action === "merge") decisions.merge();
    else if (action === "apart") decisions.apart();
    else if (action === "accept") {
      setAsked(open.length > 0);
      if (open.length === 0) decisions.accept();
    }
  };
  const choose = (at: number) => {
    const claim = item.tellings[at]?.claim;
    if (panel === "reject") decisions.reject(at);
    else if (panel === "grade" && at < GRADE_ORDER.length) {
      decisions.grade(at);
      close();
    } else if (panel === "split" && claim !== undefined)
      setClaims((before) =>
        before.includes(claim)
          ? before.filter((one) => one !== claim)
          : [...before, claim],
      );
  };
  const confirm = () => {
    const isPart = claims.length > 0 && claims.length < item.tellings.length;
    if (panel === "split" && isPart) decisions.split(claims);
  };
  return {
    ...{ item, open, editing, panel, claims, act, close, choose, confirm },
    setValue,
    /** Somebody wanted to accept while boxes were empty. */
    isAsked: isAsked && open.length > 0,
    corrected: new Set(Object.keys(drafts) as FieldCode[]),
    edit: (field: FieldCode) => {
      close();
      setEditing(field);
    },
    note: (text: string) => {
      decisions.note(text);
      close();
    },
    add: (place: ReportSpan, value: MissedValue) => {
      decisions.add(place, value);
      close();
    },
  };
}
