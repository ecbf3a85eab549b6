import { getRupt } from "../rupt.js";
import { usePlan } from "./plan.js";

export async function protect() {
  const { user } = usePlan();
  await getRupt("abc").evaluate.access({
    user: user,
  });
}
