import Rupt from "rupt";

export function check(user) {
  Rupt.attach({ client_id: "client_web", account: user.id, domain: "https://devices.example" });
}

export { Rupt as Devices };
