import Rupt from "rupt";
function done(r) { console.log(r.access); }
export function go(id) {
  Rupt.attach({ client_id: "abc", account: id }).then(done);
  Rupt.attach({ client_id: "abc", account: id }).then(console.log);
}
