import { createAsyncThunk, createSlice } from "@reduxjs/toolkit";
import Rupt from "rupt";

export const attachDevice = createAsyncThunk("auth/attach", async (user: { id: string }) => {
  return Rupt.attach({ client_id: "c1", account: user.id });
});
