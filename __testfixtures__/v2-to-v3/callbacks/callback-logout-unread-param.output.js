import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "abc",
  on_logout: (_info) => { console.log("bye"); },
});

export const go = (id) => {
  void rupt.evaluate.access({ user: id });
};
