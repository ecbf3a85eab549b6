import Rupt from "rupt";

export function leave(user) {
  // TODO(rupt-migrate): ask Ann what the logout of v2 is for
  Rupt.detach({ client_id: "c1", account: user.id });
}
