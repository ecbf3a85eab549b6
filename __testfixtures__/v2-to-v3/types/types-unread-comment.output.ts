import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id: string) {
  /* here */ /* there */ await rupt.evaluate.access({ user: id });
}
