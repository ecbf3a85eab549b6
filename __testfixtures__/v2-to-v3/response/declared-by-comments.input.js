import Rupt from "rupt";

/** @typedef {{ device_id: string } | null} Entered */
/**
 * @typedef {object} Guard
 * @property {(id: string) => Promise<Entered>} check
 */

/** @type {(id: string) => Promise<Entered>} */
const check = (id) => Rupt.attach({ client_id: "abc", account: id });
await check("1");

/** @type {Guard} */
const guard = {
  check: (id) => Rupt.attach({ client_id: "abc", account: id }),
};
await guard.check("1");

const member = {
  /** @type {Guard["check"]} */
  check: (id) => Rupt.attach({ client_id: "abc", account: id }),
};
await member.check("1");

/** @implements {Guard} */
class Door {
  check(id) {
    return Rupt.attach({ client_id: "abc", account: id });
  }
}
await new Door().check("1");

/**
 * @param {string} id
 * @returns {Promise<Entered>}
 */
async function enter(id) {
  return Rupt.attach({ client_id: "abc", account: id });
}
await enter("1");

/** @param {Entered} _entered */
const done = (_entered) => console.log("in");
void Rupt.attach({ client_id: "abc", account: "1" }).then(done);

// What v3 gives fits all of these.
/** @type {(id: string) => Promise<unknown>} */
const any = (id) => Rupt.attach({ client_id: "abc", account: id });
await any("1");
/**
 * @param {string} id
 * @returns {Promise<void>}
 */
async function wait(id) {
  await Rupt.attach({ client_id: "abc", account: id });
}
await wait("1");
/** @param {object | null} _entered */
const said = (_entered) => console.log("in");
void Rupt.attach({ client_id: "abc", account: "1" }).then(said);
