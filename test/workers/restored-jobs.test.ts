import { expect, test, vi } from "vitest";
import { makeBackup } from "../../src/register/backup/make-backup.js";
import { restoreBackup } from "../../src/register/backup/restore-backup.js";
import { openRegister } from "../../src/register/open-register.js";
import { openJobs } from "../../src/workers/index.js";
import { scratchFolder, scratchRegister } from "../register/registers.js";
import { bytesOf, ended, order } from "./scratch-jobs.js";

vi.setConfig({ testTimeout: 120_000 });
const scratch = scratchRegister();
const folders = scratchFolder();

test("a job that waited is done in a register that was restored", async () => {
  const [from, to, folder] = [scratch(), scratch(), folders()];
  const register = await openRegister(from, { create: true });
  const jobs = openJobs(register);
  const inputs = [{ name: "a.txt", bytes: [Buffer.from("شهادة")] }];
  const { id } = await jobs.submit({ ...order("read"), inputs });
  // Long enough ago that a message which is not there is missed.
  await register.store
    .updateTable("job")
    .set({ due_at: "2020-01-01T00:00:00.000Z" })
    .execute();
  await makeBackup(register, { name: from, folder });
  await jobs.stop();
  await register.close();
  await restoreBackup({ folder, name: to });
  const restored = await openRegister(to, { create: false });
  const again = openJobs(restored);
  again.start({
    handlers: {
      read: async ({ inputs: [file] }) => ({
        text: String(await bytesOf(file!)),
      }),
    },
  });
  expect(await ended(again, id)).toMatchObject({
    state: "done",
    result: { text: "شهادة" },
  });
  await again.stop();
  await restored.close();
});
