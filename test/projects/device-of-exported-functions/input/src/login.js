import Rupt from "rupt";

export const login = async (user) => {
  const { device_id } = await Rupt.attach({ client_id: "c1", account: user });
  localStorage.setItem("device", device_id);
};
