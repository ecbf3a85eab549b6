import Rupt from "rupt";

const ids = [1, 2].values();
const own = new Set(ids);
const rest = [3, 4].values();
const most = Math.max(...rest);
const base = {
  toString() {
    log("converted");
    return "https://app.example/out";
  },
};
const out = String(base);

const list = [5, 6];
const plain = new Set([7]);
const high = Math.max(...list);

export function enter(account) {
  void Rupt.attach({
    client_id: "abc",
    account,
    redirect_urls: { logout_url: out },
    limit_config: { overall_device_limit: own.size + most },
  });
}

export function enterTeam(account) {
  void Rupt.attach({
    client_id: "abc",
    account,
    limit_config: { overall_device_limit: plain.size + high },
  });
}

log(ids.next(), rest.next(), base, list);
