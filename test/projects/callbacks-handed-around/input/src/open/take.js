import { attach } from "rupt";

export const take = (account) => async (onLost) => {
  await attach({
    client_id: "pk_around",
    account,
    on_current_device_logout: onLost,
  });
};
