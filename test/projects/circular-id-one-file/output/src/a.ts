import Rupt from "@ruptjs/client";
import { CLIENT_ID } from "./ids";

const rupt = new Rupt({ clientId: CLIENT_ID });

export async function a(id: string) {
  await rupt.evaluate.access({ user: id });
}
