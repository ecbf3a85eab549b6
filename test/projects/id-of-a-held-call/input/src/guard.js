import Rupt from "rupt";

export const guard = async (user) => {
  const { device_id } = await Rupt.attach({ client_id: process.env.RUPT_ID, account: user.id });
  localStorage.device = device_id;
};
