import Rupt from "rupt";
import { session } from "virtual:shell";

export const b = (user) =>
  void Rupt.attach({
    client_id: session.mode === "a" ? "id-a" : "id-b",
    account: user.id,
  });
