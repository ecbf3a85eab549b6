import Rupt from "rupt";

export function go(user: { id: string }) {
  Rupt.attach({ client_id: "c1", account: user.id });
}
