import Rupt from "rupt";

const usual = { id: "client_web" };

export const config = { ...usual, name: "web" };

export function setUsual(id) {
  usual.id = id;
}

export function check(user) {
  Rupt.attach({ client_id: config.id, account: user.id });
}
