import { enter } from "./main.js";

export const ID = "c1";
enter({ id: "first" });
