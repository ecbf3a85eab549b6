import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function useRupt(id) {
  return { attach: () => rupt.evaluate.access({ user: id }) };
}
