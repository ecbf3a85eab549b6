import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "abc",
  on_logout: () => leave(),
});

void rupt.evaluate.access({ user: "u" });
const leave = () => { console.log("bye"); };
