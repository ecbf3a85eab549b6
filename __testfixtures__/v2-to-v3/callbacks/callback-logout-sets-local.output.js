import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cid" });

export function go(user) {
  let done = 0;
  rupt.evaluate.access({ user: user, on_logout: () => { ({ a: done } = { a: 1 }); } });
  return () => done;
}
