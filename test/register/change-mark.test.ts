import { expect, test } from "vitest";
import { changeMark } from "../../src/register/change-mark.js";
import { openRegister } from "../../src/register/open-register.js";
import { scratchRegister } from "./registers.js";

const place = scratchRegister();

const event = (id: string) => ({
  ...{ id, at: "2026-01-01T00:00:00.000Z", actor: null },
  ...{ event: "set-up", subject: null },
});

test("the mark changes with what this one writes, and with what another does", async () => {
  const name = place();
  const own = await openRegister(name, { create: true });
  const other = await openRegister(name, { create: false });
  try {
    const first = await changeMark(own);
    expect(await changeMark(own)).toBe(first);
    await own.store.insertInto("access_event").values(event("a")).execute();
    const second = await changeMark(own);
    expect(second).not.toBe(first);
    expect(await changeMark(own)).toBe(second);
    await other.store.insertInto("access_event").values(event("b")).execute();
    const third = await changeMark(own);
    expect(third).not.toBe(second);
    await other.store.deleteFrom("access_event").execute();
    expect(await changeMark(own)).not.toBe(third);
  } finally {
    await other.close();
    await own.close();
  }
});
