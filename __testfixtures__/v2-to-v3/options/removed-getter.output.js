import Rupt from "@ruptjs/client";
import "./track";

const rupt = new Rupt({ clientId: "client-web" });

export function protect(user) {
  rupt.evaluate.access({ user: user.id });
}
