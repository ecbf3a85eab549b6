import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(id, strict) {
  void rupt.evaluate.access({ user: id, on_logout: strict ? () => { console.log("x"); } : undefined });
  void rupt.evaluate.access({ user: id, ...(strict && { on_logout: () => { console.log("y"); } }) });
}
