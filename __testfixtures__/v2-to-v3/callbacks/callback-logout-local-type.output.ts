import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cid" });

export function go<T extends object>(user: string, store: { clear<U>(): void }) {
  type Ev = { kind: "out" };
  void rupt.evaluate.access({ user: user, on_logout: () => { const e: Ev = { kind: "out" }; console.log(e.kind); } });
}
