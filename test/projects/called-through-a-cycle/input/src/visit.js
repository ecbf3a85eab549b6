import Rupt from "rupt";

export default function (user) {
  return Rupt.attach({ client_id: "client-visit", account: user.id });
}
