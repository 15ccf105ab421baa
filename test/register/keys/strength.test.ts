import { expect, test } from "vitest";
import { isStrongPassphrase } from "../../../src/register/keys/strength.js";

const STRONG = [
  "قمح نافذة بحر دراجة فانوس",
  "يا من به ظل خط",
  "correct horse battery staple wren",
  "xK9-دار-47!q",
];
const WEAK = [
  "",
  "            ",
  "قمح قمح قمح قمح",
  "bahr123",
  "aaaaaaaaaaaaaaaa",
  "بحر بحر بحر بحر بحر",
  "12121212121212",
  "xK9-دار-47!",
];

test.for(STRONG)("strong: %s", (passphrase) => {
  expect(isStrongPassphrase(passphrase)).toBe(true);
});

test.for(WEAK)("weak: «%s»", (passphrase) => {
  expect(isStrongPassphrase(passphrase)).toBe(false);
});
