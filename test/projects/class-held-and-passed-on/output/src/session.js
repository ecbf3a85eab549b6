import Rupt from "rupt";

export function check(user) {
  // TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
  Rupt.attach({ client_id: "client_web", account: user.id, domain: "https://devices.example" });
}

// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export { Rupt as Devices };
