import { attach } from "rupt";

const ids = new Map([["eu", "eu_1"]]);

export function start(region, account) {
  void attach({ client_id: ids.get(region), account });
  void attach({ client_id: "eu_1", account });
}
