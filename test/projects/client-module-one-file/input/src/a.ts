import Rupt from "rupt";

export function a(id: string) {
  return void Rupt.attach({ client_id: "c-2", account: id });
}
