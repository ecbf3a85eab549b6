import { sdk } from "./a.js";

export const b = (user) => {
  sdk.evaluate.access({ user: user.id });
};
