import * as rupt from "rupt";

/** @type {ReturnType<typeof rupt.attach> | undefined} */
let pending;

/** @param {string} account */
export const whole = async (account) => {
  console.log(pending);
  await rupt.attach({ client_id: "whole", account });
};
