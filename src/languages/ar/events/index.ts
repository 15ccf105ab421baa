import { phraseTable, type PhraseTable } from "../../../text/phrase-table.js";
import { airstrike } from "./airstrike.js";
import { attack, shooting } from "./armed-attack.js";
import { armedClash } from "./armed-clash.js";
import { assassination } from "./assassination.js";
import { cuePhrases, type Cue, type CueFile } from "./cue.js";
import { abduction, arrest, raid, release, siege } from "./deprivation.js";
import { explosion } from "./explosion.js";
import * as movement from "./harm-and-movement.js";
import { bodyFound, deathInCustody, execution, homicide } from "./killing.js";
import { killed, missing, survived, wounded } from "./outcomes.js";
import * as politics from "./politics.js";
import { bombardment, shelling } from "./shelling.js";
import { suicideAttack } from "./suicide-attack.js";

export type { Act, Cue, CueFile } from "./cue.js";

/** Every cue file of Arabic, in codebook order. */
export const CUE_FILES: readonly CueFile[] = [
  assassination,
  attack,
  shooting,
  armedClash,
  explosion,
  suicideAttack,
  bombardment,
  shelling,
  airstrike,
  homicide,
  execution,
  bodyFound,
  deathInCustody,
  arrest,
  abduction,
  release,
  raid,
  siege,
  movement.displacement,
  movement.propertyDamage,
  movement.deployment,
  movement.withdrawal,
  movement.controlChange,
  movement.surrender,
  politics.threat,
  politics.meeting,
  politics.agreement,
  politics.statement,
  politics.decree,
  politics.protest,
  killed,
  wounded,
  survived,
  missing,
];

/** The trigger table of Arabic. */
export const CUE_TABLE: PhraseTable<Cue> = phraseTable(
  CUE_FILES.flatMap((file) => cuePhrases(file)),
);
