import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(account: string, user: string) {
  await rupt.evaluate.access({
    email: "a@b.c",
    user: account ?? user, // the new name
  });
}
