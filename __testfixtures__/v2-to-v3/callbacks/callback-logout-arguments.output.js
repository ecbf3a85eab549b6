import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const go = (id) => {
  void rupt.evaluate.access({ user: id, on_logout() { console.log(arguments.length > 5); } });
};
