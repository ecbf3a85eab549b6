import { rupt } from "./rupt.js";

/**
 * @callback Check
 * @param {string} id
 * @returns {Promise<{ success: boolean } | null>}
 */

/** @param {(id: string) => Promise<{ success: boolean } | null>} check */
function install(check) {
  return check("1");
}
/** @param {string} id */
const start = (id) => rupt.evaluate.access({ user: id });
await install(start);

/**
 * @param {string} name
 * @param {Check} check
 */
const named = (name, check) => check(name);
await named("2", (id) => rupt.evaluate.access({ user: id }));

const doors = {
  /** @param {Check} check */
  open(check) {
    return check("3");
  },
};
await doors.open((id) => rupt.evaluate.access({ user: id }));

const inline = (/** @type {Check} */ check) => check("4");
await inline((id) => rupt.evaluate.access({ user: id }));

/** @type {(check: Check) => Promise<unknown>} */
const typed = (check) => check("5");
await typed((id) => rupt.evaluate.access({ user: id }));

/** @param {(id: string) => Promise<unknown>} check */
function loose(check) {
  return check("6");
}
await loose((id) => rupt.evaluate.access({ user: id }));

/** @type {(check: (id: string) => Promise<unknown>) => Promise<unknown>} */
const free = (check) => check("7");
await free((id) => rupt.evaluate.access({ user: id }));
