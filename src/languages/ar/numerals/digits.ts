const DECIMAL = 0x066b;
const THOUSANDS = 0x066c;

/** A number written in digits. */
export interface DigitNumber {
  readonly value: number;
  /** The separator could also be a decimal point (1.250). */
  readonly ambiguous: boolean;
}

/**
 * Reads the folded digits of one token: `25000`, `25,000`, `25.000`, `1,5`.
 *
 * A single `.` or `,` with three digits after it groups thousands; with one,
 * two or more than three it is a decimal point. Returns null for what is no
 * single number (`5.8.2023`, or more than 15 digits).
 */
export function readDigits(key: string): DigitNumber | null {
  if (key.length > 24) return null;
  let digits = "";
  let lastSeparator = -1;
  let separators = 0;
  let grouped = true;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    if (unit >= 48 && unit <= 57) {
      digits += key.charAt(at);
      continue;
    }
    const width = at - lastSeparator - 1;
    if (separators === 0 ? width > 3 || width === 0 : width !== 3)
      grouped = false;
    separators++;
    lastSeparator = at;
  }
  if (digits.length > 15 || digits.length === 0) return null;
  if (separators === 0) return { value: Number(digits), ambiguous: false };
  const mark = key.charCodeAt(lastSeparator);
  const tail = key.length - lastSeparator - 1;
  const leadingZero = key.charCodeAt(0) === 48;
  if (grouped && tail === 3 && mark !== DECIMAL && !leadingZero)
    return {
      value: Number(digits),
      ambiguous: separators === 1 && mark !== THOUSANDS,
    };
  if (separators > 1 && !(grouped && mark === DECIMAL)) return null;
  const whole = digits.slice(0, digits.length - tail);
  return { value: Number(`${whole}.${digits.slice(-tail)}`), ambiguous: false };
}
