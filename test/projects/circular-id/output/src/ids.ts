import { a } from "./a";

export const CLIENT_ID = "circ";
export const start = (id: string) => a(id);
