import { change } from "./change.js";
import { open as inherited } from "./inherited.js";
import { open as listed } from "./listed.js";
import { open as made } from "./made.js";
import { open as read } from "./read.js";

change();
await inherited("one");
await listed("two");
await made("three");
await read("four");
