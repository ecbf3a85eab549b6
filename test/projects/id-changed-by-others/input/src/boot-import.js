export const setImport = async () => {
  const { byImport } = await import("./config");
  byImport.id = "pk_import";
};
