import { foldKey } from "../letters.js";

/**
 * Function words that are neither indexed nor asked for, folded. على is missing
 * on purpose: folded it is the name علي. إليه is missing because it is آلية too.
 *
 * @source closed classes of Arabic (prepositions, relatives, demonstratives,
 * particles) as far as nearly every text holds them
 */
const PASSED_OVER: ReadonlySet<string> = new Set(
  `في من إلى عن مع أن إن أنه أنها أنهم إنه إنها هذا هذه هذي ذلك تلك هؤلاء الذي التي الذين اللذين اللتين اللاتي
  ما لا لم لن قد لقد كما أو ثم بل إذ إذا حيث هو هي هم هما حتى منذ لكن ليس أي إلا أما إنما سوف
  فيه فيها فيهم منه منها منهم عنه عنها عنهم به بها بهم له لها لهم معه معها معهم وهو وهي وهم وفي ومن وعن
  وإلى وما ولا ولم ولن وقد ولقد وكما وأن وإن وأنه وأنها وهذا وهذه وذلك ومع والذي والتي والذين ولكن بما مما عما كان وكان كانت وكانت
  فيما لما ممن عمن بأن لأن كأن فإن فقد بأنه بأنها لأنه لأنها بذلك لذلك كذلك و ف ب ل ك س`
    .split(/\s+/)
    .map(foldKey),
);

/** Whether a folded word is one that every text holds. */
export function isPassedOver(key: string): boolean {
  return PASSED_OVER.has(key);
}
