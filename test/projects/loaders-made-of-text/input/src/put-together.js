const name = "rupt";

export const sharing = () => eval(`import("${name}")`);
