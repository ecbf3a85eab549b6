import Rupt from "rupt";

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
const start = (id) => Rupt.attach({ client_id: "abc", account: id });
await install(start);

/**
 * @param {string} name
 * @param {Check} check
 */
const named = (name, check) => check(name);
await named("2", (id) => Rupt.attach({ client_id: "abc", account: id }));

const doors = {
  /** @param {Check} check */
  open(check) {
    return check("3");
  },
};
await doors.open((id) => Rupt.attach({ client_id: "abc", account: id }));

const inline = (/** @type {Check} */ check) => check("4");
await inline((id) => Rupt.attach({ client_id: "abc", account: id }));

/** @type {(check: Check) => Promise<unknown>} */
const typed = (check) => check("5");
await typed((id) => Rupt.attach({ client_id: "abc", account: id }));

/** @param {(id: string) => Promise<unknown>} check */
function loose(check) {
  return check("6");
}
await loose((id) => Rupt.attach({ client_id: "abc", account: id }));

/** @type {(check: (id: string) => Promise<unknown>) => Promise<unknown>} */
const free = (check) => check("7");
await free((id) => Rupt.attach({ client_id: "abc", account: id }));
