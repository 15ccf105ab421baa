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
  /** Told of Enter where nothing is typed; without it the first is picked. */
  readonly onEmptyEnter?: () => void;
  /** Told of Backspace where nothing is typed. */
  readonly onEmptyBackspace?: () => void;
  readonly onType?: (typed: string) => void;
  readonly onFocus?: () => void;
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
  onEmptyEnter,
  onEmptyBackspace,
  onType,
  hasFocus = true,
}: PickerProps<Value>) {
  const list = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const options = optionsFor(typed);
  const at = Math.min(chosen, options.length - 1);
  const write = (words: string) => {
    setTyped(words);
    setChosen(0);
    onType?.(words);
  };
  const pick = (option: Option<Value> | undefined) => {
    if (option === undefined) return;
    write("");
    onPick(option.value);
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      const by = key === "ArrowDown" ? 1 : -1;
      setChosen(Math.min(options.length - 1, Math.max(0, at + by)));
    } else if (key === "Enter" && typed === "" && onEmptyEnter !== undefined)
      onEmptyEnter();
    else if (key === "Enter") pick(options[at]);
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
              pick(option);
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
