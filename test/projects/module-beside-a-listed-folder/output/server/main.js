import { readdirSync } from "node:fs";
import { join } from "node:path";

const jobs = join(import.meta.dirname, "jobs");

for (const file of readdirSync(jobs)) await import(join(jobs, file));
