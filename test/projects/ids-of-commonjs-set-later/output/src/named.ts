import { getRupt } from "./rupt";
import { id } from "./config";

export const enter = (user: { id: string }) => {
  getRupt(id).evaluate.access({ user: user.id });
};
