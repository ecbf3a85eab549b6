import * as rupt from "rupt";
import Rupt from "@ruptjs/client";

const ruptClient = new Rupt({ clientId: "whole" });

/** @type {ReturnType<typeof rupt.attach> | undefined} */
let pending;

/** @param {string} account */
export const whole = async (account) => {
  console.log(pending);
  await ruptClient.evaluate.access({ user: account });
};
