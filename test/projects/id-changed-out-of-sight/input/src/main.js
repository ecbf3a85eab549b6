import { calls } from "./calls.js";
import { change } from "./change.js";
import { names } from "./only-read.js";
import { readers } from "./reader.js";

await change();
for (const [name, call] of Object.entries(calls)) await call(name);
await readers("reader");
console.log(names());
