import Rupt from "rupt";

export const beginWith = (storage) => async (id) => {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const res = await Rupt.attach({ client_id: "abc", account: id });
  storage.setItem("given-device", res.device_id);
};
