// @ts-check
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

/**
 * @callback OnLogout
 * @param {{ challenge?: string }} params
 * @returns {boolean}
 */

/** @typedef {{ bye: (left: string) => void }} Handlers */

/** @type {OnLogout} */
const byCallback = () => true;

/** @type {(event: Event) => void} */
const byType = () => location.assign("/bye");

/** @type {function(Event): void} */
const byClosureType = () => location.assign("/bye");

/** @param {Event} _event what happened */
function byParameter(_event) {
  location.assign("/bye");
}

/** @type {Handlers} */
const handlers = { bye: () => location.assign("/bye") };

/** @param {string} id */
export async function start(id) {
  await rupt.evaluate.access({
    user: id,
    on_logout: byCallback,
  });
  await rupt.evaluate.access({
    user: id,
    on_logout: byType,
  });
  await rupt.evaluate.access({
    user: id,
    on_logout: byClosureType,
  });
  await rupt.evaluate.access({
    user: id,
    on_logout: byParameter,
  });
  await rupt.evaluate.access({
    user: id,
    on_logout: handlers.bye,
  });
  await rupt.evaluate.access({
    user: id,
    on_logout: /** @type {OnLogout} */ (() => true),
  });
}

/** @type {() => void} */
const nothing = () => location.assign("/bye");

/** @param {Event} [_event] what happened */
function optional(_event) {
  location.assign("/bye");
}

/** Says goodbye. */
const plain = () => location.assign("/bye");

/** @param {string} id */
export async function startAgain(id) {
  await rupt.evaluate.access({
    user: id,
    on_logout: nothing,
  });
  await rupt.evaluate.access({
    user: id,
    on_logout: optional,
  });
  await rupt.evaluate.access({
    user: id,
    on_logout: plain,
  });
}
