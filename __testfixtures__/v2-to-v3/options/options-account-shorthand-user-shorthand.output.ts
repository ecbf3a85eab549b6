import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(account: string, user: string) {
  await rupt.evaluate.access({ user: account ?? user, email: "a@b.c" });
}
