import "./two";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cb" });

export async function a(id: string) {
  await rupt.evaluate.access({ user: id });
}
