import Rupt from "rupt";
import { member } from "@/lib/session";

export const home = () => void Rupt.attach({ client_id: "app_1", account: member.id });
