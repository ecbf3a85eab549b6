import Rupt from "rupt";
export function go(a: string | null, b: boolean, u: string) {
  void Rupt.attach({ client_id: "abc", account: (b ? a : null), user: (b ? u : "z") });
}
