import {
  getRupt as getRuptClient,
  getRupt2,
  getRupt3,
  getRupt4,
} from "./rupt.js";

export const enterShop = (user) => getRuptClient().evaluate.access({ user: user.id });
export const enterWeb = (user) => getRupt2().evaluate.access({ user: user.id });
export const enterDesk = (user) => getRupt3().evaluate.access({ user: user.id });
export const enterPhone = (user) => getRupt4().evaluate.access({ user: user.id });
