import { attachDevice } from "./attach-device";

export const layout = async (user: { id: string }) => {
  await attachDevice(user);
};
