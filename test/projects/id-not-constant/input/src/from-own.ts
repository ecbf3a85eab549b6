import Rupt from "rupt";
import { own } from "./config";

export function visit(user: string) {
  void Rupt.attach({ client_id: own.id, account: user, email: "a@b.example" });
}
