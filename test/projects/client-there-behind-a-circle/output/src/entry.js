import Rupt from "rupt";
export function enterEarly(user) {
  // TODO(rupt-migrate): client-reused: move the client of src/client.js to its own module
  void Rupt.attach({ account: user.id, client_id: "client-0" });
}
enterEarly({ id: "first" });
