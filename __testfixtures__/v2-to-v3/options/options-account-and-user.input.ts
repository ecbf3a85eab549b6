import Rupt from "rupt";
export function go(a: string | null, u: string) {
  void Rupt.attach({ client_id: "abc", user: u, account: a });
}
