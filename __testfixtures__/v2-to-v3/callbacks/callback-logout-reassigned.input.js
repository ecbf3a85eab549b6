import Rupt from "rupt";
let leave = () => { console.log("bye"); };
export const setLeave = (fn) => { leave = fn; };
export function go() {
  void Rupt.attach({ client_id: "abc", account: "u", on_current_device_logout: leave });
}
