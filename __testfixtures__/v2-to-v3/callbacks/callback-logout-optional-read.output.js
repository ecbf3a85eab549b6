import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "abc",
  on_logout: (info) => { console.log(info?.challenge); },
});

export const go = (id) => {
  void rupt.evaluate.access({ user: id });
};
