import Rupt from "rupt";
export function go(cfg, id) {
  Rupt.attach({ client_id: cfg.clientId, account: id });
  Rupt.attach({ client_id: getId(), account: id });
}
