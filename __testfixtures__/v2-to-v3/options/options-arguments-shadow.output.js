import Rupt from "@ruptjs/client";

const ruptClient = new Rupt({ clientId: "abc" });

export function go(id) {
  const rupt = "x";
  const account = id, email = rupt;
  ruptClient.evaluate.access({ user: account, email });
}
