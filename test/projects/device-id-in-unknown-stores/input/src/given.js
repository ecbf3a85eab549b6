import Rupt from "rupt";

export const beginWith = (storage) => async (id) => {
  const res = await Rupt.attach({ client_id: "abc", account: id });
  storage.setItem("given-device", res.device_id);
};
