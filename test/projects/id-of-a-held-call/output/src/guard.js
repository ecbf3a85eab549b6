import Rupt from "rupt";

export const guard = async (user) => {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  const { device_id } = await Rupt.attach({ client_id: process.env.RUPT_ID, account: user.id });
  localStorage.device = device_id;
};
