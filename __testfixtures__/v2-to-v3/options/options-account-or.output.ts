import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(a: string | null, b: string, u: string, v: string) {
  void rupt.evaluate.access({ user: (a || b) ?? (u || v) });
}
