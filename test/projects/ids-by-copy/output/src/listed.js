import Rupt from "@ruptjs/client";

const [id] = ["listed"];

const rupt = new Rupt({ clientId: id });

export function protectListed(user) {
  rupt.evaluate.access({ user: user.id });
}
