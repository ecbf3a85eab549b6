import Rupt from "rupt";

export function enter(user) {
  Rupt.attach({ client_id: process.env.CLIENT_ID, account: user.id });
  Rupt.attach({ client_id: process.env.OTHER_CLIENT_ID, account: user.id });
}
