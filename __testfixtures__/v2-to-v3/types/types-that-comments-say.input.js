import Rupt from "rupt";
import { LIMITS } from "./limits.js";

/** @typedef {{ overall_device_limit: number }} Limits */
const limits = { overall_device_limit: 2 };

/* global log */
const shared = { browser_limit: 2 };

/** The limits of each tier. */
const tiers = { free: 1, pro: 2 };

/** @param {Limits} given */
export const show = (given) => log(given.overall_device_limit);

/**
 * @param {keyof typeof tiers} tier
 * @param {typeof LIMITS} given
 */
export const start = async (tier, given) => {
  await Rupt.attach({ client_id: "abc", account: given.user, limit_config: limits });
  await Rupt.attach({ client_id: "abc", account: given.user, limit_config: shared });
  await Rupt.attach({
    client_id: "abc",
    account: given.user,
    limit_config: { overall_device_limit: tiers[tier], browser_limit: LIMITS.browsers },
  });
};
