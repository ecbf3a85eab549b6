import Rupt from "rupt";
import { session } from "./session";

export function start(page) {
  const seen = { page };
  const user = session.user;
  Rupt.attach({ client_id: "c1", account: user });
  return seen;
}

export function again() {
  const { user } = session;
  return void Rupt.attach({ client_id: "c1", account: user, email: user });
}
