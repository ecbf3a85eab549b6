import Rupt from "rupt";
import { page } from "$app/state";

export async function guard(user) {
  await Rupt.attach({ client_id: page.data.tenant.ruptId, account: user.id });
}
