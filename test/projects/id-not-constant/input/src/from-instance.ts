import Rupt from "rupt";
import instance from "./config";

export function visit(user: string) {
  void Rupt.attach({ client_id: instance.id, account: user, email: "a@b.example" });
}
