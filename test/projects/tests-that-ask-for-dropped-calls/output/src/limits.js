import { table } from "./table.js";

export const limitFor = (plan) => table()[plan];
