import Rupt from "rupt";
import { ID } from "#env";

export async function again(user) {
  await Rupt.attach({ client_id: ID, account: user.id });
}
