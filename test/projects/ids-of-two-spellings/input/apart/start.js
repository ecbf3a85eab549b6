import { attach } from "rupt";

const PREFIX = process.env.PREFIX;

export function start(account) {
  void attach({ client_id: PREFIX + "-web", account });
  void attach({ client_id: PREFIX + "-app", account });
}
