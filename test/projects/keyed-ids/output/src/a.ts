import { getRupt } from "./rupt";

export async function a(tenant: { ruptId: string }, id: string) {
  await getRupt(tenant.ruptId).evaluate.access({ user: id });
}
