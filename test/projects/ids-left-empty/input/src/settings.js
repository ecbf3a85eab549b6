/** Left empty, nothing is protected. */
export const RUPT_ID = "";
