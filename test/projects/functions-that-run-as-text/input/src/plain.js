import Rupt from "rupt";
const job = (u) => {
  Rupt.attach({ client_id: "abc", account: u });
};
export const ok = (queue, u) => queue.push(() => job(u));
