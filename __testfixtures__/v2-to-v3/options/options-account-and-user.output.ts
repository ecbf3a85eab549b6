import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(a: string | null, u: string) {
  void rupt.evaluate.access({ user: a ?? u });
}
