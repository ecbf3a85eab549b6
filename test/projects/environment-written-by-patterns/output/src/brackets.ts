process["env"].BRACKETS_ID = "client_b";
export const brackets = true;
