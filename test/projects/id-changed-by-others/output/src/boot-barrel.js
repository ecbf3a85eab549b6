import { byBarrel } from "./index";

export const setBarrel = () => {
  byBarrel.id = "pk_barrel";
};
