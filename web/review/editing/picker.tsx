import { TextInput } from "@mantine/core";
import { useId, useState, type KeyboardEvent, type ReactNode } from "react";

/** Something that can be picked. */
export interface Option<Value> {
  readonly key: string;
  /** By which it is found; also shown where `shown` is left out. */
  readonly label: string;
  readonly shown?: ReactNode;
  readonly value: Value;
}

/** A list of what fits the typed words, the first of them chosen. */
export interface PickerProps<Value> {
  readonly label: string;
  /** What fits the typed words. */
  readonly optionsFor: (typed: string) => readonly Option<Value>[];
  readonly onPick: (value: Value) => void;
  /** Of Shift and Enter; without it they pick. */
  readonly onAdd?: (value: Value) => void;
  /** Told of Enter where nothing is typed; without it the first is picked. */
  readonly onEmptyEnter?: () => void;
  /** Told of Backspace where nothing is typed. */
  readonly onEmptyBackspace?: () => void;
  readonly onType?: (typed: string) => void;
  readonly hasFocus?: boolean;
}

/**
 * A box with a list under it: type some letters, Enter takes the first that
 * fits, arrows choose another.
 */
export function Picker<Value>({
  label,
  optionsFor,
  onPick,
  onAdd = onPick,
  onEmptyEnter,
  onEmptyBackspace,
  onType,
  hasFocus = true,
}: PickerProps<Value>) {
  const list = useId();
  const [typed, setTyped] = useState("");
  // By its key: what comes in late does not move the choice.
  const [chosen, setChosen] = useState<string | null>(null);
  // What is told and found at once stands there once.
  const offered = optionsFor(typed);
  const options = [...new Map(offered.map((one) => [one.key, one])).values()];
  const found = options.findIndex(({ key }) => key === chosen);
  const at = found < 0 ? Math.min(0, options.length - 1) : found;
  const write = (words: string) => {
    setTyped(words);
    setChosen(null);
    onType?.(words);
  };
  const pick = (option: Option<Value> | undefined, isMore: boolean) => {
    if (option === undefined) return;
    write("");
    if (isMore) onAdd(option.value);
    else onPick(option.value);
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      const by = key === "ArrowDown" ? 1 : -1;
      const next = Math.min(options.length - 1, Math.max(0, at + by));
      setChosen(options[next]?.key ?? null);
    } else if (key === "Enter" && typed === "" && onEmptyEnter !== undefined)
      onEmptyEnter();
    else if (key === "Enter") pick(options[at], event.shiftKey);
    else if (key === "Backspace" && typed === "") onEmptyBackspace?.();
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <TextInput
        label={label}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        {...(at >= 0 ? { "aria-activedescendant": `${list}-${at}` } : {})}
        autoComplete="off"
        autoFocus={hasFocus}
        value={typed}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={press}
      />
      <ul
        id={list}
        role="listbox"
        aria-label={label}
        className="picker-options"
      >
        {options.map((option, place) => (
          <li
            key={option.key}
            id={`${list}-${place}`}
            role="option"
            aria-selected={place === at}
            onPointerDown={(event) => {
              event.preventDefault();
              pick(option, event.shiftKey);
            }}
          >
            {option.shown ?? option.label}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Letters as they are compared: no marks, one alef, one yeh, one teh. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\u064B-\u0652\u0640]/g, "")
    .replaceAll(/[أإآ]/g, "ا")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .trim();

/** What begins with the typed letters, then what holds them. */
export function fitting<Value>(
  options: readonly Option<Value>[],
  typed: string,
): readonly Option<Value>[] {
  const wanted = plain(typed);
  if (wanted === "") return options;
  const rank = ({ label }: Option<Value>) => {
    const words = plain(label);
    if (words.startsWith(wanted)) return 0;
    return words.includes(` ${wanted}`) ? 1 : words.includes(wanted) ? 2 : 3;
  };
  return options
    .filter((option) => rank(option) < 3)
    .sort((a, b) => rank(a) - rank(b));
}
