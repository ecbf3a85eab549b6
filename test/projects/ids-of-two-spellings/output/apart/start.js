import Rupt from "@ruptjs/client";

const PREFIX = process.env.PREFIX;

const rupt = new Rupt({ clientId: PREFIX + "-web" });

const ruptClient = new Rupt({ clientId: PREFIX + "-app" });

export function start(account) {
  void rupt.evaluate.access({ user: account });
  void ruptClient.evaluate.access({ user: account });
}
