import { linkRegister } from "../register/link-register.js";
import type { Register } from "../register/open-register.js";
import { programLinker } from "../operations/linker.js";

/** Brings the incidents up to date with claims and decisions. */
export async function linkNow(register: Register): Promise<void> {
  await linkRegister(register, programLinker());
}
