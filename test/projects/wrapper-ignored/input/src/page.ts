import { attachDevice } from "./attach-device";

export const page = (user: { id: string; email: string }) => {
  void attachDevice(user);
};
