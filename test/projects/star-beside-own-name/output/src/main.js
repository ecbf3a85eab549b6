import { enter } from "./session.js";

export const start = (user) => enter(user);
