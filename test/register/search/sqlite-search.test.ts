import { openRegister } from "../../../src/register/open-register.js";
import { scratchFolder } from "../registers.js";
import { searchSuite } from "./search-suite.js";

const scratch = scratchFolder();

searchSuite("SQLite", () => openRegister(scratch(), { create: true }));
