import { createAsyncThunk, createSlice } from "@reduxjs/toolkit";
import Rupt from "rupt";

export const attachDevice = createAsyncThunk("auth/attach", async (user: { id: string }) => {
  // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
  return Rupt.attach({ client_id: "c1", account: user.id });
});
