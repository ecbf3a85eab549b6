import { attach } from "rupt";

enum Ids {
  Eu = "eu_1",
  Us = "us_1",
}

export function start(region: keyof typeof Ids, account: string) {
  void attach({ client_id: Ids[region], account });
  void attach({ client_id: Ids.Eu, account });
}
