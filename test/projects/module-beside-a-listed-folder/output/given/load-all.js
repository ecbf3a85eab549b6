import { readdir } from "node:fs/promises";

export async function loadAll(folder) {
  for (const file of await readdir(folder)) await import(`./${folder}/${file}`);
}
