import Rupt from "rupt";

export function visit(user) {
  Rupt.attach({ client_id: "client", account: user.id, constructor: 1, toString: 2 });
  Rupt.attach({ client_id: "client", account: user.id, redirect_urls: { constructor: "/a" }, limit_config: { toString: 1 } });
}
