import Rupt from "@ruptjs/client";
export function go() {
  void rupt.evaluate.access({ user: "u" });
}
const leave = () => { console.log("bye"); };

const rupt = new Rupt({
  clientId: "abc",
  on_logout: leave,
});
