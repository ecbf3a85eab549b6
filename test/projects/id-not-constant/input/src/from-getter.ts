import Rupt from "rupt";
import { getter } from "./config";

export function visit(user: string) {
  void Rupt.attach({ client_id: getter.id, account: user, email: "a@b.example" });
}
