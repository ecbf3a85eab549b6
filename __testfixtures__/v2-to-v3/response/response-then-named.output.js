import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

function done(r) { console.log(r.access); }
export function go(id) {
  // TODO(rupt-migrate): response-field: v3 returns no access: stop reading it, or ask your server
  Rupt.attach({ client_id: "abc", account: id }).then(done);
  rupt.evaluate.access({ user: id }).then(console.log);
}
