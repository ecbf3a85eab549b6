import { readFileSync } from "node:fs";

export const settings = JSON.parse(readFileSync("config/plugins.json", "utf8"));
