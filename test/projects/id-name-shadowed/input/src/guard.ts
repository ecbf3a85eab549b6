import { attach } from "rupt";
import { keys } from "./keys";

interface Tenant {
  keys: { rupt: string };
}
export async function protect(user: string) {
  const tenant: Tenant = { keys: { rupt: "rc_tenant" } };
  const enter = async ({ keys }: Tenant) => {
    await attach({ client_id: keys.rupt, account: user });
  };
  await enter(tenant);
  await attach({ client_id: keys.rupt, account: user });
}
