import Rupt from "rupt";
export function go(a: string | null, b: string, u: string, v: string) {
  void Rupt.attach({ client_id: "abc", account: a || b, user: u || v });
}
