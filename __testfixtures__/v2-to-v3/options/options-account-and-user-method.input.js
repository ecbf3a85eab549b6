import Rupt from "rupt";

export function visit(user) {
  Rupt.attach({ client_id: "client", user() { return user.id; }, account: user.email });
}
