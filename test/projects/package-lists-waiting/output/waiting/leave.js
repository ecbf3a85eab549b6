export const leave = (user, device) => {};
