import Rupt from "rupt";

export function go<T extends object>(user: string, store: { clear<U>(): void }) {
  type Ev = { kind: "out" };
  void Rupt.attach({ client_id: "cid", account: user, on_current_device_logout: () => { const e: Ev = { kind: "out" }; console.log(e.kind); } });
}
