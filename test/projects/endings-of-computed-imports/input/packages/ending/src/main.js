import { log } from "./log";

for (const file of ["a", "b"])
  await (await import(`./plugins/${file}.js`)).default("u");
log("done");
