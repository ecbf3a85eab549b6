import { enterDesk, enterPhone, enterShop, enterWeb } from "./session.js";
import {
  getRupt as getRuptClient,
  getRupt2,
  getRupt3,
  getRupt4,
} from "./rupt.js";

export function visit(user) {
  getRuptClient().evaluate.access({ user: user.id });
  getRupt2().evaluate.access({ user: user.id });
  getRupt3().evaluate.access({ user: user.id });
  getRupt4().evaluate.access({ user: user.id });
  enterDesk(user);
  enterPhone(user);
  enterShop(user);
  enterWeb(user);
}
