import Rupt from "rupt";

export const config = { id: "client_web" };

effect("main is loaded");

export function check(user) {
  Rupt.attach({ client_id: config.id, account: user.id });
}
