import { now } from "./now";

export const log = (word) => console.log(now(), word);
