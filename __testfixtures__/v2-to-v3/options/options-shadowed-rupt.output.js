import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(Rupt, id) {
  Rupt.attach({ client_id: "abc", account: id });
}
export function real(id) { rupt.evaluate.access({ user: id }); }
