import { rupt } from "./rupt.js";

export const bill = (user) => rupt.evaluate.access({ user: user.id });
