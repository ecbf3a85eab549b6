import { readdirSync } from "node:fs";

import { run as runFirst } from "./tasks/first.js";
import { run as runSecond } from "./tasks/second.js";

report(readdirSync("data"));
export const tasks = [runFirst, runSecond];
