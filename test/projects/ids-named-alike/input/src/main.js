import Rupt from "rupt";
import { enterDesk, enterPhone, enterShop, enterWeb } from "./session.js";
import { client, getRupt, ID } from "./shop.js";
import { ID as WEB } from "./web.js";

export function visit(user) {
  Rupt.attach({ client_id: ID, account: user.id });
  Rupt.attach({ client_id: WEB, account: user.id });
  Rupt.attach({ client_id: client.id, account: user.id });
  Rupt.attach({ client_id: getRupt, account: user.id });
  enterDesk(user);
  enterPhone(user);
  enterShop(user);
  enterWeb(user);
}
