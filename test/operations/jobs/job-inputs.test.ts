import { expect, test } from "vitest";
import {
  importInputs,
  uploadTeller,
} from "../../../src/operations/jobs/job-inputs.js";
import type { JobFile } from "../../../src/workers/index.js";

const file = (name: string): JobFile => ({
  name,
  mediaType: null,
  bytes: 3,
  sha256: name.length.toString().padStart(64, "0"),
  open: async function* () {
    yield await Promise.resolve(Buffer.from(name));
  },
});

const FILES = ["chat/photos/a.jpg", "chat/result.json", "b.jsonl"].map(file);

test("chats are read before what they take in", async () => {
  const inputs = importInputs(FILES);
  expect(inputs.map(({ file: name }) => name)).toEqual([
    "chat/result.json",
    "chat/photos/a.jpg",
    "b.jsonl",
  ]);
  const [chat, photo, other] = inputs;
  expect(chat!.siblings!.names()).toEqual(["photos/a.jpg", "result.json"]);
  expect(chat!.siblings!.open("../b.jsonl")).toBeNull();
  expect(photo!.isTaken!()).toBe(false);
  const pieces: Uint8Array[] = [];
  for await (const piece of chat!.siblings!.open("photos/a.jpg")!())
    pieces.push(piece);
  expect(String(Buffer.concat(pieces))).toBe("chat/photos/a.jpg");
  expect(photo!.isTaken!()).toBe(true);
  expect(other!.fileId).toBe("b");
  expect(other!.isTaken!()).toBe(false);
});

test("reports arrived with the job, in the file that holds them", async () => {
  const at = "2024-01-01T00:00:00.000Z";
  const tell = uploadTeller(FILES, at);
  expect(await tell({ file: "chat/result.json", line: 7 })).toEqual({
    capturedAt: at,
    container: { name: "result.json", sha256: FILES[1]!.sha256, position: 7 },
  });
});
