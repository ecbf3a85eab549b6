import Rupt from "rupt";
import { cast } from "./config";

export function visit(user: string) {
  void Rupt.attach({ client_id: cast, account: user, email: "a@b.example" });
}
