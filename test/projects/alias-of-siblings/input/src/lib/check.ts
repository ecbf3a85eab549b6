import Rupt from "rupt";
import { member } from "@/lib/session";
import { LOGOUT_URL } from "@/lib/urls";

export async function check() {
  await Rupt.attach({ client_id: "app_1", account: member.id, redirect_urls: { logout_url: LOGOUT_URL } });
}
