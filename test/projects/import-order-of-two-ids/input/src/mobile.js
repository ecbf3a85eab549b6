import { MOBILE_ID } from "./session.js";

export async function enterMobile(user) {
  const { default: Rupt } = await import("rupt");
  Rupt.attach({ client_id: MOBILE_ID, account: user.id });
}
