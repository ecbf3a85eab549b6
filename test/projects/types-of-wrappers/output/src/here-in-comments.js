import { rupt } from "./rupt.js";

// A comment makes a type of what each of these gives.
/** @param {string} id */
const start = (id) => rupt.evaluate.access({ user: id });
/** @typedef {NonNullable<Awaited<ReturnType<typeof start>>>["device_id"]} DeviceId */
await start("1");

const guard = {
  /** @param {string} id */
  start: (id) => rupt.evaluate.access({ user: id }),
};
/**
 * @param {Partial<typeof guard>} fake
 */
export const use = (fake) => fake;
await guard.start("2");

class Service {
  /** @param {string} id */
  start(id) {
    return rupt.evaluate.access({ user: id });
  }
}
/** @type {Service | null} */
export let service = null;
await new Service().start("3");

// This one asks for what the function takes.
/** @param {string} id */
const enter = (id) => rupt.evaluate.access({ user: id });
/** @param {Parameters<typeof enter>[0]} id */
export const show = (id) => id;
await enter("4");
