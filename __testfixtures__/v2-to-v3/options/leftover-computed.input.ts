import { computed, ref, toRef } from "vue";
import Rupt from "rupt";
import { site, user } from "./session";

const plan = ref("pro");
const limit = computed(() => (plan.value === "pro" ? 5 : 1));
const urls = computed(() => ({ logout_url: site.value + "/logout", new_account_url: site.value + "/signup" }));
const shown = toRef(user);

export function protect() {
  console.log(shown.value);
  return Rupt.attach({
    client_id: "client-1",
    account: user.id,
    limit_config: { overall_device_limit: limit.value },
    redirect_urls: urls.value,
  }).then(() => {});
}
