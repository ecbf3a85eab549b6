import { enter } from "./main.js";

export const start = (user) => enter(user);
start({ id: "early" });
