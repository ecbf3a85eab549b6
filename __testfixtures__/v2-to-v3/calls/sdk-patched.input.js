import Rupt, { attach } from "rupt";

const original = Rupt.attach;

Rupt.attach = (options) => {
  console.info("attaching", options.account);
  return original(options);
};

export function enter(user) {
  Rupt.attach({ client_id: "web", account: user });
}

export function enterAtOnce(user) {
  attach({ client_id: "web", account: user });
}
