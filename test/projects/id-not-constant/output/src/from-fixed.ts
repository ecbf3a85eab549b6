import Rupt from "@ruptjs/client";
import { Statics } from "./config";

const rupt = new Rupt({ clientId: Statics.fixed });

export function visit(user: string) {
  void rupt.evaluate.access({ user: user, email: "a@b.example" });
}
