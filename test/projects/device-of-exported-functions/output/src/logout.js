export const logout = async () => {};
