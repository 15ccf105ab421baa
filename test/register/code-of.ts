import { openRegister } from "../../src/register/open-register.js";

/** Opens a register and closes it: the code of what that throws. */
export async function codeOf(name: string, create = false): Promise<string> {
  try {
    const register = await openRegister(name, { create, busyMillis: 20 });
    await register.close();
    return "opened";
  } catch (error) {
    return String((error as { code?: string }).code);
  }
}
