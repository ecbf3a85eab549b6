export const read = (name: string) => localStorage.getItem("shop:" + name);
