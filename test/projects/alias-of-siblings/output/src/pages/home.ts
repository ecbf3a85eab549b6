import { getRupt } from "@/lib/rupt";
import { member } from "@/lib/session";

export const home = () => void getRupt().evaluate.access({ user: member.id });
