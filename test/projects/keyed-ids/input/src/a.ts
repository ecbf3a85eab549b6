import Rupt from "rupt";

export async function a(tenant: { ruptId: string }, id: string) {
  await Rupt.attach({ client_id: tenant.ruptId, account: id });
}
