// @ts-check
import Rupt from "rupt";

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
  await Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: byCallback,
  });
  await Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: byType,
  });
  await Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: byClosureType,
  });
  await Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: byParameter,
  });
  await Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: handlers.bye,
  });
  await Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: /** @type {OnLogout} */ (() => true),
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
  await Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: nothing,
  });
  await Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: optional,
  });
  await Rupt.attach({
    client_id: "abc",
    account: id,
    on_current_device_logout: plain,
  });
}
