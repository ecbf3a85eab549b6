import Rupt from "rupt";

const base = {
  toString() {
    report("asked for the base");
    return "https://app.example";
  },
};
const out = `${base}/out`;

const limits = { overall_device_limit: 2 };
const frozen = Object.freeze(limits);

const defaults = {
  get overall_device_limit() {
    report("asked for the limit");
    return 1;
  },
};
const spread = { ...defaults };

const plain = { toString: () => "https://app.example" };
const welcome = `${plain}/welcome`;
const own = Object.freeze({ overall_device_limit: 3 });

export async function protect(user) {
  await Rupt.attach({
    client_id: "abc",
    account: user.id,
    redirect_urls: { logout_url: out },
    limit_config: frozen,
  });
}

export async function protectGuest(user) {
  await Rupt.attach({
    client_id: "abc",
    account: user.id,
    limit_config: spread,
  });
}

export async function protectTeam(user) {
  await Rupt.attach({
    client_id: "abc",
    account: user.id,
    redirect_urls: { logout_url: welcome },
    limit_config: own,
  });
}

export const isFrozen = () => Object.isFrozen(limits);
