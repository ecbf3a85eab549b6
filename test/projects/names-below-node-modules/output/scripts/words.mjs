import { join } from "node:path";

export const react = join("node_modules", "react", "index.js");
export const clean = { ignore: ["node_modules"], title: "rupt" };
