import Rupt from "@ruptjs/client";
import { session } from "./session";

const rupt = new Rupt({ clientId: "c1" });

export function start(page) {
  const seen = { page };
  const user = session.user;
  rupt.evaluate.access({ user });
  return seen;
}

export function again() {
  const { user } = session;
  return void rupt.evaluate.access({ user, email: user });
}
