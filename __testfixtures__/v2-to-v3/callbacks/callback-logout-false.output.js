import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "abc",
  on_logout: () => { console.log("bye"); return false; },
});

export const go = (id) => {
  void rupt.evaluate.access({ user: id });
};
