import Rupt from "rupt";
import { OPTIONS } from "./options.js";

export const now = () => {
  Rupt.attach(OPTIONS);
};
