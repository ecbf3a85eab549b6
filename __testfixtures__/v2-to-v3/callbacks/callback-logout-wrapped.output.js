import Rupt from "@ruptjs/client";
import { once } from "./once";

const rupt = new Rupt({ clientId: "abc" });

export function go(id) {
  void rupt.evaluate.access({ user: id, on_logout: once(() => { console.log("bye"); }) });
}
