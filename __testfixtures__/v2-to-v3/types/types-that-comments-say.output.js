import Rupt from "@ruptjs/client";
import { LIMITS } from "./limits.js";

const rupt = new Rupt({ clientId: "abc" });

/** @typedef {{ overall_device_limit: number }} Limits */

/* global log */

/** The limits of each tier. */
const tiers = { free: 1, pro: 2 };

/** @param {Limits} given */
export const show = (given) => log(given.overall_device_limit);

/**
 * @param {keyof typeof tiers} tier
 * @param {typeof LIMITS} given
 */
export const start = async (tier, given) => {
  await rupt.evaluate.access({ user: given.user });
  await rupt.evaluate.access({ user: given.user });
  await rupt.evaluate.access({
    user: given.user,
  });
};
