import { IsnadError } from "../../model/errors.js";
import { seenStart } from "../../importers/seen.js";
import type { ByteStream } from "../../importers/importer.js";
import type { CommandIo } from "../command.js";
import {
  decideLineSchema,
  type DecideLine,
  type PlacedLine,
} from "../../operations/deciding/decide-line.js";
import { lineFault } from "../../operations/deciding/line-fault.js";

/** All of a stream as text. */
export async function streamText(stream: ByteStream): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Says in both languages which line of a batch is meant. */
export function tellLine({ stderr }: CommandIo, number: number): void {
  if (number === 0) return;
  stderr.write(`isnad: line ${number} of the batch; none was written\n`);
  stderr.write(`isnad: السطر ${number} من الدفعة؛ لم يُكتب شيء منها\n`);
}

function parse(text: string): DecideLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== "object" || value === null)
    throw new IsnadError("REG-DECISION-INVALID", {
      pointer: "/",
      seen: seenStart(text),
    });
  const checked = decideLineSchema.safeParse(value);
  if (checked.success) return checked.data;
  throw lineFault(
    checked.error,
    value as Readonly<Record<string, unknown>>,
    false,
  );
}

/**
 * Reads a batch: one JSON object a line; empty lines are passed over.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`, `REG-DECISION-INVALID`; the line
 * is told before
 */
export async function batchLines(
  io: CommandIo,
): Promise<readonly PlacedLine[]> {
  const text = (await streamText(io.stdin)).replace(/^\ufeff/, "");
  return text.split("\n").flatMap((raw, index): PlacedLine[] => {
    const own = raw.trim();
    if (own === "") return [];
    const number = index + 1;
    try {
      return [{ number, line: parse(own) }];
    } catch (error) {
      tellLine(io, number);
      throw error;
    }
  });
}
