import * as Rupt from "rupt";

export async function b(id: string) {
  await Rupt.attach({ client_id: "c-2", account: id });
}
