import { useEffect, useRef } from "react";

/**
 * One key an action, by its place on the keyboard: the same key whether Arabic
 * or Latin letters are switched on.
 */
export const KEYS = {
  accept: { code: "KeyA", latin: "A", arabic: "ش" },
  take: { code: "KeyT", latin: "T", arabic: "ف" },
  reject: { code: "KeyR", latin: "R", arabic: "ق" },
  merge: { code: "KeyM", latin: "M", arabic: "ة" },
  apart: { code: "KeyD", latin: "D", arabic: "ي" },
  split: { code: "KeyS", latin: "S", arabic: "س" },
  grade: { code: "KeyG", latin: "G", arabic: "ل" },
  note: { code: "KeyN", latin: "N", arabic: "ى" },
  add: { code: "KeyI", latin: "I", arabic: "ه" },
  undo: { code: "KeyU", latin: "U", arabic: "ع" },
  skip: { code: "KeyX", latin: "X", arabic: "ء" },
  next: { code: "KeyJ", latin: "J", arabic: "ت" },
  previous: { code: "KeyK", latin: "K", arabic: "ن" },
  whole: { code: "KeyF", latin: "F", arabic: "ب" },
  reason: { code: "KeyW", latin: "W", arabic: "ص" },
} as const;

/** What a key does. */
export type ActionCode = keyof typeof KEYS;

const ACTIONS = new Map<string, ActionCode>(
  Object.entries(KEYS).map(([action, { code }]) => [
    code,
    action as ActionCode,
  ]),
);

/** What the keys are bound to. */
export interface KeyHandlers {
  readonly onAction: (action: ActionCode) => void;
  /** 1 to 9. */
  readonly onDigit: (digit: number) => void;
  readonly onEscape: () => void;
  readonly onEnter: () => void;
}

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement &&
  target.closest("input, textarea, select, [contenteditable]") !== null;

const isPressing = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && target.closest("button, a") !== null;

/** 1 to 9, above the letters or on the pad; 0 for any other key. */
const digitOf = (code: string): number =>
  Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0);

/** Listens while nothing is typed into a box. */
export function useKeys(handlers: KeyHandlers, isOn: boolean): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape") return latest.current.onEscape();
      if (isTyping(event)) return;
      if (event.key === "Enter" && !isPressing(event))
        return latest.current.onEnter();
      const action = ACTIONS.get(event.code);
      const digit = digitOf(event.code);
      if (action === undefined && digit === 0) return;
      event.preventDefault();
      if (action !== undefined) latest.current.onAction(action);
      else latest.current.onDigit(digit);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [isOn]);
}
