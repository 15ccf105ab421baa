import { phraseTable, type PhraseTable } from "../../../text/phrase-table.js";
import { abduction } from "./abduction.js";
import { agreement } from "./agreement.js";
import { airstrike } from "./airstrike.js";
import { attack, shooting } from "./armed-attack.js";
import { armedClash } from "./armed-clash.js";
import { arrest } from "./arrest.js";
import { assassination } from "./assassination.js";
import { controlChange } from "./control-change.js";
import { cuePhrases, type Cue, type CueFile } from "./cue.js";
import { decree } from "./decree.js";
import { deployment } from "./deployment.js";
import { displacement } from "./displacement.js";
import { explosion } from "./explosion.js";
import { bodyFound, deathInCustody, execution, homicide } from "./killing.js";
import { meeting } from "./meeting.js";
import { killed, missing, survived, wounded } from "./outcomes.js";
import { propertyDamage } from "./property-damage.js";
import { protest } from "./protest.js";
import { raid } from "./raid.js";
import { release } from "./release.js";
import { bombardment, shelling } from "./shelling.js";
import { siege } from "./siege.js";
import { statement } from "./statement.js";
import { suicideAttack } from "./suicide-attack.js";
import { surrender } from "./surrender.js";
import { threat } from "./threat.js";
import { withdrawal } from "./withdrawal.js";

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
  displacement,
  propertyDamage,
  deployment,
  withdrawal,
  controlChange,
  surrender,
  threat,
  meeting,
  agreement,
  statement,
  decree,
  protest,
  killed,
  wounded,
  survived,
  missing,
];

/** The trigger table of Arabic. */
export const CUE_TABLE: PhraseTable<Cue> = phraseTable(
  CUE_FILES.flatMap((file) => cuePhrases(file)),
);
