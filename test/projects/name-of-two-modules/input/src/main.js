import { attach as attachSame } from "#same";
import { protect } from "#protect";
import { attach } from "#rupt";
import { attach as attachPackage } from "@two/sdk";

export async function run(account) {
  await attachSame({ client_id: "pk_same", account });
  await attach({ client_id: "pk_two", account });
  await attachPackage({ client_id: "pk_package", account });
  const response = await protect(account);
  console.log(response?.device_id);
}
