import Rupt from "@ruptjs/client";
import { attach } from "./sdk";

const rupt = new Rupt({ clientId: "web" });

attach({ client_id: "web", account: "anonymous" });

export async function enter(user: string) {
  await rupt.evaluate.access({ user: user });
}
