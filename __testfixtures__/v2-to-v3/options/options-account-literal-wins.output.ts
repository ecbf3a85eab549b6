import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(u: string) {
  await rupt.evaluate.access({ user: `acct-${u}` });
}
