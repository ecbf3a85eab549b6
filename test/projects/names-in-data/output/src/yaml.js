import { readFileSync } from "node:fs";
import { parse } from "yaml";

const { vendors } = parse(readFileSync("config/vendors.yml", "utf8"));
export const loaded = await Promise.all(
  vendors.map(({ name }) => import(name)),
);
