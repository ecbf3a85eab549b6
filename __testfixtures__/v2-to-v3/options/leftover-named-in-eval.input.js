import Rupt from "rupt";

const LIMIT = 3;
const UPGRADE = "https://app.test/upgrade";

export async function start(account) {
  await Rupt.attach({
    client_id: "a",
    account,
    limit_config: { overall_device_limit: LIMIT },
    redirect_urls: { upgrade_url: UPGRADE },
  });
  return eval("LIMIT + 1");
}
