import { rupt } from "./rupt.js";
const job = (u) => {
  rupt.evaluate.access({ user: u });
};
export const ok = (queue, u) => queue.push(() => job(u));
