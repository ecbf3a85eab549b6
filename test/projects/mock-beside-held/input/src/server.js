const { attach } = require("rupt/common.cjs");

exports.devices = async (user) => {
  const response = await attach({ client_id: "client_a", account: user.id });
  return response.attached_devices;
};
