import Rupt from "rupt";
export function go() {
  void Rupt.attach({ ...base, account: "u" });
}
const base = { client_id: "abc", debug: true };
