import "expose-loader?exposes=Rupt!rupt";
import Rupt from "rupt?client";
import address from "rupt/index.js?url";

export function protect(id) {
  Rupt.attach({ client_id: "c1", account: id });
  return address;
}
