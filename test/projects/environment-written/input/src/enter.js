import Rupt from "rupt";

export function enter(user) {
  Rupt.attach({ client_id: process.env.RUPT_ID, account: user.id });
  Rupt.attach({ client_id: process.env.RUPT_OTHER_ID, account: user.id });
}
