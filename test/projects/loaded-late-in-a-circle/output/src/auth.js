export const load = async () => {
  await import("./app.js");
};
export const ID = "client-0";
