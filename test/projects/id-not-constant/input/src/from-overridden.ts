import Rupt from "rupt";
import { overridden } from "./config";

export function visit(user: string) {
  void Rupt.attach({ client_id: overridden.id, account: user, email: "a@b.example" });
}
