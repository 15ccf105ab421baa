/**
 * A move that is killed at a step of its copying.
 *
 * Usage: killed-move.mjs FROM TO STEP
 */
import { programLinker } from "../../../dist/operations/linker.js";
import { openRegister } from "../../../dist/register/index.js";
import { NOBODY } from "../../../dist/register/keys/passphrase-source.js";
import {
  moveRegister,
  openTarget,
} from "../../../dist/register/move/move-register.js";

const [fromName, toName, step] = process.argv.slice(2);
const from = await openRegister(fromName, { create: false });
const to = await openTarget(toName, from, NOBODY);
let steps = 0;
await moveRegister(
  { from, to },
  {
    linker: programLinker(),
    onStep() {
      steps += 1;
      if (steps === Number(step)) process.kill(process.pid, "SIGKILL");
    },
  },
);
