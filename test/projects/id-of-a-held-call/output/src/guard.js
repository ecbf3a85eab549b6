import Rupt from "rupt";

export const guard = async (user) => {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: process.env.RUPT_ID, account: user.id });
  localStorage.device = device_id;
};
