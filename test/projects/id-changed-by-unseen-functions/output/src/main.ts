import { calls } from "./calls";
import { change } from "./change";

await change();
for (const [name, call] of Object.entries(calls)) await call(name);
