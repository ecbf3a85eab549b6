import Rupt from "rupt";

export { Rupt };
export const ID = "abc";
