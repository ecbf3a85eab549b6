import { getRupt } from "./rupt";
import { page } from "$app/state";

export async function guard(user) {
  await getRupt(page.data.tenant.ruptId).evaluate.access({ user: user.id });
}
