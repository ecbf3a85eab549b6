import Rupt from "rupt";

function track(user) {
  return Rupt.attach({ client_id: "client-profile", account: user.id });
}

export { track as go };
