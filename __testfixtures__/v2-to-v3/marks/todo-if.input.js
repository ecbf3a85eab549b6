import Rupt from "rupt";
export function f(id) {
  if (id) Rupt.attach({ client_id: "c1", account: id, domain: "x" });
  else
    Rupt.attach({ client_id: "c1", account: id, domain: "x" });
  for (const _ of [1]) Rupt.detach({ client_id: "c1" });
}
