import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cl_plain" });

export async function attach(account: string) {
  await rupt.evaluate.access({ user: account });
}
