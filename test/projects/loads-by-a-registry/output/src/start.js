export const start = async (names) => {
  for (const name of names) await import(name);
};
