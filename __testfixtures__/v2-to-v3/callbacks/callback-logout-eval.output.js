import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cid" });

export function go(user) {
  const done = 1;
  rupt.evaluate.access({ user: user, on_logout: () => { eval("console.log(done)"); } });
}
