import { change } from "./change.js";
import { open as given } from "./given.js";
import { open as last } from "./last.js";
import { open as listed } from "./listed.js";
import { open as read } from "./read.js";

change();
await listed("one");
await given("two");
await last("three");
await read("four");
