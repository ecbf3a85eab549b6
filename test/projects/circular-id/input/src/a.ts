import Rupt from "rupt";
import { CLIENT_ID } from "./ids";

export async function a(id: string) {
  await Rupt.attach({ client_id: CLIENT_ID, account: id });
}
