import Rupt from "@ruptjs/client";

export { Rupt };
export const ID = "abc";
