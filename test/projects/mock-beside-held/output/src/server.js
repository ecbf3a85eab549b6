const { attach } = require("rupt/common.cjs");

exports.devices = async (user) => {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
  const response = await attach({ client_id: "client_a", account: user.id });
  return response.attached_devices;
};
