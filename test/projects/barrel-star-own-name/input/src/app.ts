import Rupt from "rupt";
import { attach } from "./sdk";

attach({ client_id: "web", account: "anonymous" });

export async function enter(user: string) {
  await Rupt.attach({ client_id: "web", account: user });
}
