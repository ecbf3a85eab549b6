import Rupt from "rupt";
const base = { client_id: "abc", account: "u", on_current_device_logout: ({ challenge }) => { console.log("bye"); } };
console.log(base.account);
export function go() {
  Rupt.attach(base);
}
