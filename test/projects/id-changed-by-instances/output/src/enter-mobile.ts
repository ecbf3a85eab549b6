import { getRupt } from "./rupt";
import { mobile } from "./typed";

export function enterMobile(user: { id: string }) {
  getRupt(mobile.id).evaluate.access({ user: user.id });
}
