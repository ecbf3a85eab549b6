import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const a = (id) => {
  void rupt.evaluate.access({ user: id, on_logout: () => { console.log("a"); } });
};
export const b = (id) => {
  void rupt.evaluate.access({ user: id, on_logout: () => { console.log("b"); } });
};
