import { getRupt } from "@/lib/rupt";
import { member } from "@/lib/session";

export async function check() {
  await getRupt().evaluate.access({ user: member.id });
}
