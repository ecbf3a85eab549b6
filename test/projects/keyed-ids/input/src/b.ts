import Rupt from "rupt";

export async function b(clientId: string, id: string) {
  await Rupt.attach({ client_id: clientId, account: id });
}
