import { other } from "./vendor";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "star" });

export async function a(id: string) {
  await rupt.evaluate.access({ user: id, metadata: { other: String(other) } });
}
