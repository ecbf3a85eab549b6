import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client_1" });

export async function guard(account) {
  await rupt.evaluate.access({ user: account });
}
