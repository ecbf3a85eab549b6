export const attach = async () => null;
