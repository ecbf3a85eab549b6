import { Rupt } from "./two";

export async function a(id: string) {
  await Rupt.attach({ client_id: "cb", account: id });
}
