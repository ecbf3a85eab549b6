// TODO(rupt-migrate): side-effect-import: import the v3 client where window.Rupt is read, then delete this import
import "rupt";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "g" });

export async function a(id: string) {
  await rupt.evaluate.access({ user: id });
}
