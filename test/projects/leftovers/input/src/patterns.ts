import Rupt from "rupt";

const settings = { urls: { logout: "https://app.example/bye", home: "/" }, limit: 3, pair: ["/a", "/b"] };

const {
  urls: { logout, home },
  limit,
} = settings;
const [first, second] = settings.pair;
const { limit: alone } = settings;
const { pair, ...others } = settings;

export async function patterns(id: string) {
  await Rupt.attach({
    client_id: "client-1",
    account: id,
    limit_config: { overall_device_limit: limit, people_limit: alone },
    redirect_urls: { logout_url: logout, new_account_url: second, success_url: pair[0] },
  });
  return [home, first, others];
}
