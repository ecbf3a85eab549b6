import { MOBILE_ID } from "./session.js";

export async function enterMobile(user) {
  const { getRupt } = await import("./rupt.js");
  getRupt(MOBILE_ID).evaluate.access({ user: user.id });
}
