import Rupt from "rupt";
export function protect(id) {
  return Rupt.attach({ client_id: "c1", account: id, domain: "x.example" });
}
