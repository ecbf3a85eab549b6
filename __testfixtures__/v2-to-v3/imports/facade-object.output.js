import { attach } from "rupt";

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
const api = { attach, log: console.log };

export function start(user) {
  api.log(user);
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  api.attach({ client_id: "abc", account: user, email: "a@b.example" });
}
