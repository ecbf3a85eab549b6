import Rupt from "rupt";
import { quiet, traced, user } from "./user.js";

export function enter() {
  Rupt.attach({
    client_id: "abc",
    account: user.id,
    limit_config: { overall_device_limit: traced.limit },
  });
}

export function enterDeep() {
  Rupt.attach({
    client_id: "abc",
    account: user.id,
    limit_config: { overall_device_limit: traced.plan.limit },
  });
}

export function stay() {
  Rupt.attach({
    client_id: "abc",
    account: user.id,
    limit_config: { overall_device_limit: user.plan.limit },
  });
}

export function stayQuiet() {
  Rupt.attach({
    client_id: "abc",
    account: user.id,
    limit_config: { overall_device_limit: quiet.limit },
  });
}

export const log = [quiet, traced, user.plan];
