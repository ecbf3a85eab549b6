import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(id) {
  rupt.evaluate.access({ user: id }).then((response) => { console.log("attached"); });
}
