import { createListenerMiddleware } from "@reduxjs/toolkit";
import { attachDevice } from "./authSlice";
export const listener = createListenerMiddleware();
listener.startListening({
  actionCreator: attachDevice.fulfilled,
  effect: (action) => {
    localStorage.setItem("device", action.payload!.device_id);
  },
});
