import { STATE } from "./config.js";

export const state = { isReady: false };
if (STATE) state.isReady = true;
