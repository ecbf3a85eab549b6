import { getRupt } from "./rupt";
import * as config from "./config";

export const enter = (user: { id: string }) => {
  getRupt(config.id).evaluate.access({ user: user.id });
};
