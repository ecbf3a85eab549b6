import { protect } from "#protect";
import { attach } from "#rupt";
import { attach as attachPackage } from "@two/sdk";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "pk_same" });

export async function run(account) {
  await rupt.evaluate.access({ user: account });
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await attach({ client_id: "pk_two", account });
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await attachPackage({ client_id: "pk_package", account });
  const response = await protect(account);
  console.log(response?.device_id);
}
