import Rupt from "rupt";
export function useRupt(id) {
  return { attach: () => Rupt.attach({ client_id: "abc", account: id }) };
}
