import Rupt from "rupt";

export async function modern(user: string): Promise<void> {
  await Rupt.attach({ client_id: "mixed", account: user });
}
