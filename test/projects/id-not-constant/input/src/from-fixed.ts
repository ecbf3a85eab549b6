import Rupt from "rupt";
import { Statics } from "./config";

export function visit(user: string) {
  void Rupt.attach({ client_id: Statics.fixed, account: user, email: "a@b.example" });
}
