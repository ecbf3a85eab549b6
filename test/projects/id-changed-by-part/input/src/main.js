import Rupt from "rupt";
import { config, ids, safe } from "./config.js";
import { setUp } from "./set-up.js";

function enter(user) {
  Rupt.attach({ client_id: ids[0], account: user.id });
  Rupt.attach({ client_id: config.web.id, account: user.id });
  Rupt.attach({ client_id: config.app.id, account: user.id });
  Rupt.attach({ client_id: config.desk.id, account: user.id });
  Rupt.attach({ client_id: config.kiosk[0].id, account: user.id });
  Rupt.attach({ client_id: safe.id, account: user.id });
}

export function visit(user) {
  enter(user);
  setUp();
  enter(user);
}
