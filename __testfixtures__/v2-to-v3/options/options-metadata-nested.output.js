import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(id) {
  rupt.evaluate.access({ user: id, metadata: { account: id, client_id: "keep", on_challenge: true } });
}
