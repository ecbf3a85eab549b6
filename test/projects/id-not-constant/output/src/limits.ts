import Rupt from "@ruptjs/client";
import "./config";

const rupt = new Rupt({ clientId: "limits" });

export function limits(user: string) {
  void rupt.evaluate.access({
    user: user,
    email: "a@b.example",
  });
}
