import Rupt from "rupt";

start();
var ID = "cid";
function start() {
  Rupt.attach({ client_id: ID, account: "u" });
}
start();
