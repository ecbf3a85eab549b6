import Rupt from "rupt";
export function go(user) {
  Rupt.attach({ client_id: "abc", user });
  Rupt.attach({ client_id: "abc", user: user.id });
}
