import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function go(a: string | null, b: boolean, u: string) {
  void rupt.evaluate.access({ user: (b ? a : null) ?? (b ? u : "z") });
}
