import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client-1" });

export async function protect(user) {
  await rupt.evaluate.access({ user: user.id });
}
