export const RUPT_ID = "abc";
export const title = "App";
