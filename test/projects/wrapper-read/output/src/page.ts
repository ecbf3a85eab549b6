import { attachDevice } from "./attach-device";

export const page = async (user: { id: string }) => {
  const response = await attachDevice(user);
  localStorage.setItem("device", response?.device_id ?? "");
};
