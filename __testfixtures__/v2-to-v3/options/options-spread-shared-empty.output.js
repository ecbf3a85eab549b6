import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const base = { client_id: "abc", debug: true };
console.log(base);
export function go(id) {
  rupt.evaluate.access({ user: id });
  rupt.evaluate.access({ user: id });
  rupt.evaluate.access({});
}
