import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

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

export async function protect(user) {
  await rupt.evaluate.access({
    user: user.id,
  });
}

export async function protectGuest(user) {
  await rupt.evaluate.access({
    user: user.id,
  });
}

export async function protectTeam(user) {
  await rupt.evaluate.access({
    user: user.id,
  });
}

export const isFrozen = () => Object.isFrozen(limits);
