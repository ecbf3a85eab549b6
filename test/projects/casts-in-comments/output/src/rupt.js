import Rupt from "@ruptjs/client";

export const rupt = new Rupt({
  clientId: /** @type {string} */ (process.env.SHARED_ID),
});
