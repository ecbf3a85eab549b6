import Rupt from "rupt";
import { OPTIONS } from "./options.js";

export const later = () => {
  Rupt.attach({ ...OPTIONS, email: "a@b.example" });
};
