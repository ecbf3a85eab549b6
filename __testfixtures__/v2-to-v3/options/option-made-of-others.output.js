import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

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

export function enter(account) {
  void rupt.evaluate.access({
    user: account,
  });
}

export function enterTeam(account) {
  void rupt.evaluate.access({
    user: account,
  });
}

log(ids.next(), rest.next(), base, list);
