import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

let leave = () => { console.log("bye"); };
export const setLeave = (fn) => { leave = fn; };
export function go() {
  void rupt.evaluate.access({ user: "u", on_logout: leave });
}
