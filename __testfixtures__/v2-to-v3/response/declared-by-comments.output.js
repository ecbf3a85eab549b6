import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

/** @typedef {{ device_id: string } | null} Entered */
/**
 * @typedef {object} Guard
 * @property {(id: string) => Promise<Entered>} check
 */

/** @type {(id: string) => Promise<Entered>} */
const check = (id) => rupt.evaluate.access({ user: id });
await check("1");

/** @type {Guard} */
const guard = {
  check: (id) => rupt.evaluate.access({ user: id }),
};
await guard.check("1");

const member = {
  /** @type {Guard["check"]} */
  check: (id) => rupt.evaluate.access({ user: id }),
};
await member.check("1");

/** @implements {Guard} */
class Door {
  check(id) {
    return rupt.evaluate.access({ user: id });
  }
}
await new Door().check("1");

/**
 * @param {string} id
 * @returns {Promise<Entered>}
 */
async function enter(id) {
  return rupt.evaluate.access({ user: id });
}
await enter("1");

/** @param {Entered} _entered */
const done = (_entered) => console.log("in");
void rupt.evaluate.access({ user: "1" }).then(done);

// What v3 gives fits all of these.
/** @type {(id: string) => Promise<unknown>} */
const any = (id) => rupt.evaluate.access({ user: id });
await any("1");
/**
 * @param {string} id
 * @returns {Promise<void>}
 */
async function wait(id) {
  await rupt.evaluate.access({ user: id });
}
await wait("1");
/** @param {object | null} _entered */
const said = (_entered) => console.log("in");
void rupt.evaluate.access({ user: "1" }).then(said);
