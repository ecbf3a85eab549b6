import { change } from "./change.js";
import { open as assigned } from "./assigned.js";
import { open as each } from "./each.js";
import { open as given } from "./given.js";
import { open as inner } from "./inner.js";
import { open as plain } from "./plain.js";
import { open as read } from "./read.js";
import { open as taken } from "./taken.js";

change();
await taken("one");
await inner("two");
await given("three");
await each("four");
await plain("five");
await read("six");
await assigned("seven");
